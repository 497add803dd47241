/** Two sides against what is asked of the second. */
export interface Side {
  /** Milliseconds of processor time in all; records and rows put; bytes on disk. */
  load: { cost: number; rows: number; records: number; disk: number };
  /** Milliseconds until the first answer, and MiB held by all processes then. */
  open: { cost: number; held: number };
  /** By route, and MiB held after all were asked. */
  read: { routes: { route: string; cost: number }[]; held: number };
  /** Milliseconds of one changed record, and of closing after some of them. */
  change: { cost: number; closing: number };
}

/** Less than this is no difference that anybody notices: a route that takes longer than twice as much, but under this, passes. */
const noticed = 5;

/** Lines that tell the ratios, and whether all are kept. */
export function compare(base: Side, here: Side): { lines: string[]; kept: boolean } {
  const lines = [
    `${here.load.records} records, ${here.load.rows} rows (before: ${base.load.records}, ${base.load.rows}); processor time of all processes`,
  ];
  let kept = true;
  const asked = (name: string, before: number, now: number, unit: string, most: number): void => {
    const ratio = now / before;
    const good = ratio <= most;
    kept &&= good;
    lines.push(
      `${name.padEnd(44)} ${before.toFixed(1).padStart(10)} → ${now.toFixed(1).padStart(9)} ${unit.padEnd(3)} ${ratio.toFixed(3).padStart(7)}  at most ${most.toFixed(3)}  ${good ? '' : 'NOT KEPT'}`.trimEnd(),
    );
  };
  const sum = ({ read }: Side): number => read.routes.reduce((total, { cost }) => total + cost, 0);
  asked('opening, to the first answer', base.open.cost, here.open.cost, 'ms', 1 / 50);
  asked('memory, after all routes were asked', base.read.held, here.read.held, 'MiB', 1 / 5);
  asked('own reads in sum', sum(base), sum(here), 'ms', 1 / 3);
  asked('a changed record', base.change.cost, here.change.cost, 'ms', 1 / 50);
  asked('loading, a thousand rows', (base.load.cost * 1000) / base.load.rows, (here.load.cost * 1000) / here.load.rows, 'ms', 1 / 2);
  lines.push('', `memory after opening: ${base.open.held.toFixed(0)} → ${here.open.held.toFixed(0)} MiB`);
  lines.push(`disk: ${(base.load.disk / 1e6).toFixed(0)} → ${(here.load.disk / 1e6).toFixed(0)} MB`);
  lines.push(
    `closing after changes: ${base.change.closing.toFixed(0)} → ${here.change.closing.toFixed(0)} ms`,
    '',
    'routes (at most twice as much):',
  );
  for (const { route, cost } of here.read.routes) {
    const before = base.read.routes.find((one) => one.route === route)?.cost;
    if (before === undefined) continue;
    const good = cost <= before * 2 || cost < noticed;
    kept &&= good;
    lines.push(
      `${route.padEnd(44)} ${before.toFixed(1).padStart(10)} → ${cost.toFixed(1).padStart(9)} ms  ${good ? '' : 'NOT KEPT'}`.trimEnd(),
    );
  }
  return { lines, kept };
}
