/** A key made from a name in Latin letters: `Product launch (2026)` → `product-launch-2026`. Empty where the name has none, as in Chinese. */
export function keyFrom(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 64);
}
