/** What went wrong, in the reader's language; the server's own words stay at hand for those who look into it. */
import { ApiProblem } from '../data.ts';
import { h } from '../dom.ts';
import { allWords, type Word, type Words } from '../text.ts';

/** A failure whose message is already words for the reader. */
export class ShownError extends Error {
  override readonly name = 'ShownError';
}

/** The parameter of `querystring/from` or `body/open/0/most`; the whole where none is named. */
const nameOf = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .at(-1) ?? path;

/** A sentence for any failure of asking the API. */
export function problemText(t: Words, error: unknown): string {
  if (error instanceof ShownError) return error.message;
  if (!(error instanceof ApiProblem)) return t('offline');
  const { code, status, value } = error;
  // A server newer than the page may have a code of which the page knows nothing.
  if (!Object.hasOwn(allWords, `problem.${code}`)) return t('unknownProblem', { status });
  const issues = error.issues.map(({ path, rule, bound = '' }) => t(`broken.${rule}`, { name: nameOf(path), bound }));
  return t(`problem.${code}` as Word, { value, issues: issues.join(t('listComma')) });
}

/** What the server said, folded; open where it is the reason itself, as with a refused query. Null where no server said anything. */
export function problemDetails(t: Words, error: unknown): HTMLElement | null {
  if (!(error instanceof ApiProblem)) return null;
  return h(
    'details',
    { class: 'quiet problem', open: error.code.startsWith('query-') },
    h('summary', {}, t('serverSaid')),
    h('p', { lang: 'en' }, error.code ? h('code', {}, error.code) : null, ' ', error.message),
  );
}
