/**
 * The address to return to after signing in, when it is one of this app's own pages. Anything else, also `//host` and `/\host`, which a
 * browser takes for another site, is dropped, so that a crafted link cannot lead away after a sign-in.
 */
export function ownAddress(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return undefined;
  const here = 'https://here.invalid';
  try {
    const url = new URL(wanted, here);
    if (url.origin !== here || url.pathname === '/sign-in' || url.pathname === '/set-up') return undefined;
    return url.pathname + url.search + url.hash;
  } catch {
    return undefined;
  }
}
