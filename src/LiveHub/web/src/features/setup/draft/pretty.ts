import { isList, isObject, type Json } from './json';

const WIDEST = 110;

/** A document as JSON that people read and git compares: what fits into a line stands in one. */
export function pretty(value: Json, indent = ''): string {
  const flat = inline(value);
  if (indent.length + flat.length <= WIDEST && !(isObject(value) && indent === '')) {
    return flat;
  }
  const inner = `${indent}  `;
  if (isList(value)) {
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(',\n')}\n${indent}]`;
  }
  return isObject(value)
    ? `{\n${Object.entries(value).map(([field, item]) => `${inner}${JSON.stringify(field)}: ${pretty(item, inner)}`).join(',\n')}\n${indent}}`
    : flat;
}

function inline(value: Json): string {
  if (isList(value)) {
    return `[${value.map(inline).join(', ')}]`;
  }
  if (!isObject(value)) {
    return JSON.stringify(value);
  }
  const fields = Object.entries(value).map(([field, item]) => `${JSON.stringify(field)}: ${inline(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
