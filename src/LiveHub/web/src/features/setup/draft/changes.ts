import type { SetupChange } from '../../../contracts/contracts.g';
import { at, isList, isObject, isSame, type Json } from './json';
import { textAt } from './views';

/** One step of a change's path: a field, and the id of the item where it is a list of named things. */
export interface ChangeStep {
  readonly field: string;
  readonly id: string | undefined;
}

/** What differs between two documents, named as the server names it: what has an id is known by it and not by its place. */
export function changesBetween(before: Json, after: Json): readonly SetupChange[] {
  return differences(before, after, '');
}

/** A change's path, read: cameras[door].source is the field source of the camera door. */
export function stepsOf(path: string): readonly ChangeStep[] {
  return [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, field = '', id]) => ({ field, id }));
}

/** The item that a list calls by an id; undefined where there is none. */
export function itemOf(list: Json | undefined, id: string): Json | undefined {
  return (isList(list) ? list : []).find((item) => textAt(item, ['id']) === id);
}

function differences(before: Json | undefined, after: Json | undefined, path: string): readonly SetupChange[] {
  if (isSame(before, after)) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return fields.flatMap((field) => differences(at(before, [field]), at(after, [field]), path === '' ? field : `${path}.${field}`));
  }
  // A list that comes or goes is told of item by item, as one that was empty.
  const [from, to] = [named(before), named(after)];
  if (from !== undefined && to !== undefined) {
    const ids = [...new Set([...from, ...to].map((item) => textAt(item, ['id'])))];
    return ids.flatMap((id) => differences(itemOf(from, id), itemOf(to, id), `${path}[${id}]`));
  }
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ path, kind, before, after }];
}

/** A list of things with ids of their own; undefined for anything else. */
function named(value: Json | undefined): readonly Json[] | undefined {
  const list = value === undefined ? [] : value;
  if (!isList(list)) {
    return undefined;
  }
  const ids = list.map((item) => textAt(item, ['id']));
  return ids.every((id) => id !== '') && new Set(ids).size === ids.length ? list : undefined;
}
