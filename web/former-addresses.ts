/** Addresses of before: where a view or a parameter has another name now, it is read as what it meant. */

/** Views that had another name, so that links and bookmarks of before still lead there. */
const formerViews: Readonly<Record<string, string>> = { bring: 'import' };

/** The name of a view as it is written today. */
export const viewToday = (name: string): string => (Object.hasOwn(formerViews, name) ? formerViews[name]! : name);

/** The parameters of an address as they are written today. */
export function fromFormer(view: string, params: URLSearchParams): URLSearchParams {
  const move = (from: string, to: string): void => {
    const value = params.get(from);
    params.delete(from);
    if (value && !params.has(to)) params.set(to, value);
  };
  const series = params.get('series') ?? '';
  // Attendance wrote body and series into one, each empty where the text states none.
  const [body, own] = series.split('\n');
  if (own !== undefined) {
    params.set('body', body || '-');
    params.set('series', own || '-');
  }
  // Outcomes called the body that proposed an item `body` and had `rest` for those not drawn; its series was body and series in one.
  if (view === 'outcomes') {
    const proposer = params.get('body') ?? '';
    if (proposer.startsWith('organization:') || proposer === 'rest') move('body', 'by');
    if (series.includes(' ')) move('series', 'met');
  }
  return params;
}
