/** Addresses of before: where a parameter has another name now, it is read as what it meant. */

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
  // Outcomes called the body that brought an item `body` and had `rest` for those not drawn; its series was body and series in one.
  if (view === 'outcomes') {
    const brought = params.get('body') ?? '';
    if (brought.startsWith('organization:') || brought === 'rest') move('body', 'by');
    if (series.includes(' ')) move('series', 'met');
  }
  return params;
}
