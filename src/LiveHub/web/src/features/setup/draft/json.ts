/** Any JSON value. Nothing here is ever changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [field: string]: Json;
}

/** The way to a value: names of fields and places in lists. */
export type Path = readonly (string | number)[];

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path; undefined where the way does not lead on. */
export function at(root: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof step === 'number') {
      return isList(value) ? value[step] : undefined;
    }
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);
}

/** The list at a path; empty where there is none. */
export function listAt(root: Json, path: Path): readonly Json[] {
  const value = at(root, path);
  return isList(value) ? value : [];
}

/** The document with another value at a path, or, with undefined, without it. Everything else stays the very same. */
export function withAt(root: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value ?? null;
  }
  const inner = at(root, [step]);
  const next = rest.length === 0 ? value : withAt(inner, rest, value);
  if (next === inner && root !== undefined) {
    return root;
  }
  if (typeof step === 'number') {
    const list = isList(root) ? root : [];
    return next === undefined ? list.toSpliced(step, 1) : list.length <= step ? [...list, next] : list.with(step, next);
  }
  const fields = isObject(root) ? root : {};
  if (next !== undefined) {
    return { ...fields, [step]: next };
  }
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== step));
}

/** The document with one more item at the end of a list, which is made where it is missing. */
export function withItem(root: Json, list: Path, item: Json): Json {
  return withAt(root, list, [...listAt(root, list), item]);
}

/** A path as messages write it: floors[0].zones[2].polygon. */
export function formatPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`)).join('');
}

/** A path as messages write it, read. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, field]) => (place === undefined ? (field ?? '') : Number(place)));
}

/** Whether one path leads to, or into, what another leads to. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, i) => step === path[i]);
}

/** Whether two values say the same; the order of an object's fields says nothing. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) {
    return true;
  }
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  }
  if (isObject(one) && isObject(other)) {
    const fields = Object.keys(one);
    return fields.length === Object.keys(other).length && fields.every((field) => isSame(one[field], at(other, [field])));
  }
  return false;
}
