const LONGEST = 64;

/**
 * A key for something new: the letters of its name, or `fallback` where the name has none that a key may have (a Chinese one), numbered
 * when it is taken.
 */
export function freeKey(name: string, fallback: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const stem = (letters === '' ? fallback : letters).slice(0, LONGEST - 4).replace(/-+$/u, '');
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}
