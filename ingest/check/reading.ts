/** What checking needs of one record, taken from its text and its extract once a version: texts are long, this is short. */
import type { Extracted, Message, Role, Shares } from '../record.ts';
import { lineStarts } from '../span.ts';
import { usedWords } from './words.ts';

interface Stand {
  start: number;
  end: number;
}
export interface Reading {
  key: string;
  source: string;
  /** All its sources by name. */
  sources: readonly string[];
  scope: string;
  date: string | null;
  shares: Shares;
  messages: readonly Message[];
  /** Numbers of the items in the order of the text. */
  items: readonly (Stand & { number: number })[];
  /** Names that stand more than once in one role of the roster. */
  repeated: readonly (Stand & { name: string; role: Role; times: number })[];
  unread: { stretches: number; longest: readonly (Stand & { words: string })[] };
  /** Indexes of the words of ingest/words/ that stand in it (words.ts). */
  words: ReadonlySet<number>;
  /** Offset of each line. */
  lines: readonly number[];
}

/** Unread stretches that a finding shows, and how much of each. */
const shown = { stretches: 5, length: 40 };

/** `extract` may have been stored by an older version: what it lacks is empty. */
export function readingOf(
  record: { key: string; source: string; sources: readonly string[]; scope: string; date: string | null; text: string },
  extract: Partial<Extracted>,
): Reading {
  const { key, source, sources, scope, date, text } = record;
  const facts = new Map((extract.facts ?? []).map((fact) => [fact.path, fact]));
  const unread = extract.unread ?? [];
  const longest = [...unread].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, shown.stretches);
  return {
    key,
    source,
    sources,
    scope,
    date,
    shares: extract.shares ?? { fact: 0, fixed: 0, unread: 0 },
    // Those of another version had their words in them and no values.
    messages: (extract.messages ?? []).filter(({ values }: { values?: object }) => values !== undefined),
    items: (extract.items ?? []).flatMap(({ number }, index) => {
      const fact = facts.get(`/items/${index}/number`);
      return number !== null && fact ? [{ number, start: fact.start, end: fact.end }] : [];
    }),
    repeated: (extract.people ?? []).flatMap(({ name, role }, index) => {
      const fact = facts.get(`/people/${index}/name`);
      if (!fact?.rule.startsWith('roster/')) return [];
      const lines = rosterOf(extract, role);
      const again = fact.also.filter(({ start, end }) => start >= lines.start && end <= lines.end);
      return again[0] ? [{ name, role, times: again.length + 1, start: again[0].start, end: again[0].end }] : [];
    }),
    unread: {
      stretches: unread.length,
      longest: longest.map(({ start, end }) => ({ start, end, words: excerpt(text.slice(start, end)) })),
    },
    words: usedWords(
      text,
      (extract.people ?? []).map(({ name }) => name),
    ),
    lines: lineStarts(text),
  };
}

/** The lines of the roster that give a role its names: what stands there again is no sentence about the person. */
function rosterOf(extract: Partial<Extracted>, role: Role): Stand {
  const lines = (extract.facts ?? []).flatMap(({ path, rule, context }) => {
    const [, field, index, part] = path.split('/');
    const inRoster = field === 'people' && part === 'name' && rule.startsWith('roster/');
    return inRoster && extract.people?.[Number(index)]?.role === role ? [context] : [];
  });
  return { start: Math.min(...lines.map(({ start }) => start)), end: Math.max(...lines.map(({ end }) => end)) };
}

function excerpt(text: string): string {
  const words = text.replace(/\s+/gu, ' ');
  return words.length > shown.length ? `${words.slice(0, shown.length)}…` : words;
}
