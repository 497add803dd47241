/** Code that is fetched when it is first needed; a page that outlived its build says so instead of failing. */

/** The server answers, but no longer has the code this page was built with: the page must be loaded anew. */
export class OldPage extends Error {
  override readonly name = 'OldPage';
}

/** Fetches code. Where that fails though the server answers, the page is an old one. */
export async function lazy<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const answers = await fetch('./', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    throw answers ? new OldPage() : error;
  }
}
