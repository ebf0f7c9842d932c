const LONGEST = 64;

/** An id made of a name: lower-case letters, digits and inner hyphens. Empty where the name has none of them. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

/** Whether a text may be an id. */
export function isId(text: string): boolean {
  return text.length <= LONGEST && /^[a-z0-9]+(-+[a-z0-9]+)*$/.test(text);
}

/** An id made of a name that none of the others has: a number follows where the name alone is taken. */
export function freeId(name: string, taken: readonly string[], otherwise: string): string {
  const plain = slug(name) || otherwise;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const id = plain.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.includes(id)) {
      return id;
    }
  }
}

/** A word with the first number that makes it a name of its own. */
export function numbered(word: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `${word} ${number}`;
    if (!taken.includes(name)) {
      return name;
    }
  }
}
