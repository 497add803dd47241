/**
 * Who was there, under mutation: no absentee may be read as present and nobody who came as away; where recognition made the text unsure, not
 * without a warning at that line.
 */
import { extract } from '../../ingest/extract.ts';
import type { Extracted } from '../../ingest/record.ts';
import type { Made } from '../corpus/corpus.ts';
import type { Misread } from './misread.ts';

const there: ReadonlySet<string> = new Set(['chair', 'present', 'observer', 'invited']);

/** Absentees read as present and false absences of a reading, by the names of the truth. */
export function wrongPresence(truth: Made['truth'], read: Extracted): string[] {
  const names = (people: readonly { name: string; role: string }[], roles: ReadonlySet<string>): Set<string> =>
    new Set(people.filter(({ role }) => roles.has(role)).map(({ name }) => name));
  const away = names(truth.people, new Set(['absent']));
  const came = names(truth.people, there);
  return [
    ...[...names(read.people, there)]
      .filter((name) => away.has(name) && !came.has(name))
      .map((name) => `${name} was away and is read as there`),
    ...[...names(read.people, new Set(['absent']))].filter((name) => !away.has(name)).map((name) => `${name} is read as away`),
  ];
}

interface Place {
  start: number;
  end: number;
}
const lineOf = (text: string, { start }: Place): number => text.lastIndexOf('\n', start - 1);

/** Each name read in a role, by where it stands. */
function namesOf({ people, facts }: Extracted, which: (role: string) => boolean): Place[] {
  const byPath = new Map(facts.map((fact) => [fact.path, fact]));
  return people.flatMap(({ role }, index) => {
    const fact = byPath.get(`/people/${index}/name`);
    return fact && which(role) ? [fact, ...fact.also] : [];
  });
}

export interface Checked {
  /** Wrong presence without a warning at its line. */
  silent: string[];
  /** Facts of the first reading whose own characters were left alone, and how many of them stay. */
  whole: number;
  stay: number;
}
/** Reads a misread text and compares it with the reading of the text itself. */
export function readMisread(source: string, before: string, first: Extracted, { text, hit, old }: Misread): Checked {
  const read = extract(text, source);
  const away = namesOf(first, (role) => role === 'absent');
  const came = namesOf(first, (role) => there.has(role));
  const back = ({ start, end }: Place): Place => ({ start: old[start] ?? 0, end: (old[end - 1] ?? 0) + 1 });
  const touches = (places: readonly Place[], one: Place): boolean => places.some(({ start, end }) => start < one.end && one.start < end);
  const warned = new Set(read.messages.flatMap(({ level, span }) => (span && level !== 'info' ? linesOf(text, span) : [])));
  const wrong = [
    ...namesOf(read, (role) => there.has(role)).filter((one) => touches(away, back(one)) && !touches(came, back(one))),
    ...namesOf(read, (role) => role === 'absent').filter((one) => !touches(away, back(one))),
  ];
  const silent = wrong
    .filter((one) => !warned.has(lineOf(text, one)))
    .map(
      (one) =>
        `${text.slice(one.start, one.end)}: ${text
          .slice(lineOf(text, one) + 1)
          .split('\n')[0]
          ?.slice(0, 120)}`,
    );
  return { silent, ...kept(before, first, read, hit) };
}

/** All lines that a span stands in. */
function linesOf(text: string, span: Place): number[] {
  const lines = [lineOf(text, span)];
  for (let at = text.indexOf('\n', span.start); at >= 0 && at < span.end; at = text.indexOf('\n', at + 1)) lines.push(at);
  return lines;
}

const keyOf = (path: string, value: unknown): string => `${path.replaceAll(/\/\d+/gu, '')} ${String(value).replaceAll(/\s/gu, '')}`;

function kept(before: string, first: Extracted, read: Extracted, hit: readonly number[]): Pick<Checked, 'whole' | 'stay'> {
  const isHit = new Uint8Array(before.length + 1);
  for (const at of hit) isHit[at] = 1;
  const clean = ({ start, end }: Place): boolean => isHit.subarray(start, end).every((one) => one === 0);
  const found = new Map<string, number>();
  for (const { path, value } of read.facts) found.set(keyOf(path, value), (found.get(keyOf(path, value)) ?? 0) + 1);
  const whole = first.facts.filter((fact) => clean(fact));
  const stay = whole.filter(({ path, value }) => {
    const key = keyOf(path, value);
    const left = found.get(key) ?? 0;
    found.set(key, left - 1);
    return left > 0;
  });
  return { whole: whole.length, stay: stay.length };
}
