/** What reading, ingesting and the first page cost on two sides, against what is asked of the second. */

/** Milliseconds of processor time of all processes. */
export interface Side {
  /** From bytes to rows, one record. */
  rows: number;
  /** `jiyao ingest` of all records, into an empty store. */
  first: number;
  /** The same once more. */
  second: number;
  /** What the home page asks. */
  home: number;
}
/** How many times less. */
const asked: Readonly<Record<keyof Side, number>> = { rows: 3, first: 4, second: 10, home: 5 };
const captions: Readonly<Record<keyof Side, string>> = {
  rows: 'bytes to rows, a record',
  first: 'ingest, the first run',
  second: 'ingest, the second run',
  home: 'what the home page asks',
};

/** Lines that tell how many times less each is, and whether all is kept. */
export function compare(base: Side, here: Side): { lines: string[]; kept: boolean } {
  const rows = (Object.keys(asked) as (keyof Side)[]).map((work) => {
    const times = base[work] / here[work];
    const kept = times >= asked[work];
    const told = `${base[work].toFixed(1).padStart(10)} → ${here[work].toFixed(1).padStart(9)} ms ${times.toFixed(1).padStart(7)} times less`;
    return { kept, line: `${captions[work].padEnd(28)} ${told}  asked ${asked[work]}${kept ? '' : '  NOT KEPT'}` };
  });
  return { lines: rows.map(({ line }) => line), kept: rows.every(({ kept }) => kept) };
}
