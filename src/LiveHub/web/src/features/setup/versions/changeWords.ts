import type { SetupChange } from '../../../contracts/contracts.g';
import { locale } from '../../../format';
import { texts } from '../../../texts';
import { type ChangeStep, itemOf, stepsOf } from '../draft/changes';
import { at, isObject, type Json } from '../draft/json';
import { textAt } from '../draft/views';

const words = texts.setup.changes;
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });

/** A change in a sentence. What it is about is called by its name, as one of the two documents has it. */
export function changeWords({ path, kind, before, after }: SetupChange, documents: readonly Json[]): string {
  const steps = stepsOf(path);
  const last = steps.findLastIndex(({ id }) => id !== undefined);
  const step = steps[last];
  const fields = steps.slice(last + 1).map(({ field }) => field);
  const thing = step && words.thing(words.things[step.field] ?? step.field, nameOf(steps.slice(0, last + 1), step, [after, before], documents));
  if (fields.length === 0) {
    return words.whole[kind](thing ?? words.document);
  }
  const label = words.fields[fields.join('.')] ?? words.fields[fields[0] ?? ''] ?? fields.join('.');
  const what = valueWords(label, kind, before as Json | undefined, after as Json | undefined);
  return thing === undefined ? what : `${thing}: ${what}`;
}

function valueWords(label: string, kind: SetupChange['kind'], before: Json | undefined, after: Json | undefined): string {
  const [from, to] = [scalar(before), scalar(after)];
  if (kind === 'changed' && from !== undefined && to !== undefined) {
    return words.fromTo(label, from, to);
  }
  if (kind === 'added' && to !== undefined) {
    return words.now(label, to);
  }
  return words.field[kind](label);
}

/** A value in short; undefined for what would be long. */
function scalar(value: Json | undefined): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.length <= 80 ? words.quoted(value) : undefined;
    case 'number':
      return numbers.format(value);
    case 'boolean':
      return words.boolean(value);
    default:
      return undefined;
  }
}

function nameOf(steps: readonly ChangeStep[], { id = '' }: ChangeStep, values: readonly unknown[], documents: readonly Json[]): string {
  const own = values.map((value) => (isObject(value as Json) ? textAt(value as Json, ['name']) : ''));
  const found = documents.map((document) => textAt(itemAt(document, steps), ['name']));
  return [...own, ...found].find((name) => name !== '') ?? id;
}

function itemAt(document: Json, steps: readonly ChangeStep[]): Json | undefined {
  return steps.reduce<Json | undefined>((value, { field, id }) => {
    const inner = at(value, [field]);
    return id === undefined ? inner : itemOf(inner, id);
  }, document);
}
