/** What is drawn otherwise on paper: told when printing begins and when it has ended. */

/** Calls `begin` before and `after` after each printing; returns how to end that. */
export function whilePrinted(begin: () => void, after: () => void = () => {}): () => void {
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', after);
  };
}
