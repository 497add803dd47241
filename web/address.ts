/** Where a view is asked for by the path of the address, as a person types it, it is brought behind the #, where the state stands. */

/** The hash for an address; null where it is as it should be. What is no view is told by the view of unknown addresses. */
export function hashFor({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string | null {
  if (pathname === '/' || pathname === '/index.html') return null;
  return hash === '' || hash === '#' ? `#${pathname}${search}` : hash;
}

/** Brings the address of the page into that form, without a step in the history. */
export function settleAddress(): void {
  const hash = hashFor(location);
  if (hash !== null) history.replaceState(null, '', `/${hash}`);
}
