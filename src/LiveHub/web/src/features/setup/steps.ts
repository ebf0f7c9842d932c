import { at, type Json, parsePath, type Path } from './draft/json';

/** The steps of setting a store up, in their order. */
export const STEPS = ['store', 'plan', 'cameras', 'zones', 'lines', 'versions'] as const;

/** One of them. */
export type Step = (typeof STEPS)[number];

/** The step that a text names; the first one where it names none. */
export function stepOf(text: string | null): Step {
  return STEPS.find((step) => step === text) ?? 'store';
}

const STORE_FIELDS: readonly string[] = ['id', 'name', 'chain', 'timeZone', 'capacity'];

/** Where a field is edited: the step, the object to be selected, and the floor's place. */
export interface Whereabouts {
  readonly step: Step;
  readonly selected: Path | undefined;
  readonly floor: number | undefined;
}

/** Where the field of a problem is edited. What no form shows is edited in the document itself. */
export function whereaboutsOf(field: string, store: Json): Whereabouts {
  const path = parsePath(field);
  const [first, place, list, item] = path;
  if (first === 'cameras') {
    return { step: 'cameras', selected: typeof place === 'number' ? path.slice(0, 2) : undefined, floor: undefined };
  }
  if (first === 'floors') {
    const floor = typeof place === 'number' ? place : undefined;
    const step = list === 'zones' || list === 'lines' ? list : 'plan';
    const object = typeof item === 'number' && (list === 'zones' || list === 'lines' || list === 'walls') ? path.slice(0, 4) : undefined;
    return { step, selected: object && at(store, object) !== undefined ? object : undefined, floor };
  }
  return { step: STORE_FIELDS.includes(String(first)) ? 'store' : 'versions', selected: undefined, floor: undefined };
}
