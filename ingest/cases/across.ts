/** What the check finds in the records of a case, in lines: `series-gap 5`, `findings series-gap 1`. */
import { presenceTypes } from '../../cypher/enumerations.ts';
import type { EdgeRow, NodeRow, RecordRows } from '../../cypher/rows.ts';
import type { Checked, Held, Presence } from '../check/checked.ts';
import { findingKinds } from '../check/finding.ts';
import { findingsOf } from '../check/findings.ts';
import { readingOf } from '../check/reading.ts';
import type { Extracted } from '../record.ts';

export interface CaseRecord {
  text: string;
  record: Extracted;
  rows: RecordRows;
}

/** The lines of what is found over the records of one case; words in no record are left out, a case has few. */
export function findingLines(records: readonly CaseRecord[]): string[] {
  const found = findingsOf(fetched(records)).filter(({ kind }) => kind !== 'words');
  return [
    ...found.map(({ kind, detail }) => `${kind} ${detail.join(' ')}`.trimEnd()),
    ...findingKinds.map((kind) => `findings ${kind} ${found.filter((one) => one.kind === kind).length}`),
  ];
}

/** What `fetchChecked` reads from a store, made of the rows; documents and offices are not asked about by cases. */
function fetched(records: readonly CaseRecord[]): Checked {
  const nodes = new Map(records.flatMap(({ rows }) => rows.nodes.map((node) => [node.key, node] as const)));
  const edges = records.flatMap(({ rows }) => rows.edges);
  return {
    readings: records.map(({ text, record, rows }) => {
      const { name: source } = rows.source;
      const scope = record.scope ?? rows.record;
      return readingOf({ key: rows.record, source, sources: [source], scope, date: record.meeting.date, text }, record);
    }),
    held: edges.filter(({ type }) => type === 'RECORDS').map((edge) => heldOf(edge, nodes.get(edge.to))),
    presence: edges
      .filter(({ type }) => (presenceTypes as readonly string[]).includes(type))
      .map((edge) => presenceOf(edge, nodes.get(edge.from))),
    approved: [],
    proposed: [],
    offices: [],
    near: [],
    oneText: [],
  };
}

const sentenceOf = ({ properties: { record, start, end } }: EdgeRow) => ({ record, start, end });
const written = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function heldOf(edge: EdgeRow, meeting: NodeRow | undefined): Held {
  const { scope, body, series, number, date } = meeting?.properties ?? {};
  const { session, title } = edge.properties;
  return {
    ...sentenceOf(edge),
    meeting: edge.to,
    scope: String(scope),
    body: written(body),
    series: written(series),
    number: typeof number === 'number' ? number : null,
    date: written(date),
    session: written(session),
    title: written(title),
  };
}
const presenceOf = (edge: EdgeRow, official: NodeRow | undefined): Presence => ({
  ...sentenceOf(edge),
  official: edge.from,
  name: String(official?.properties.name),
  meeting: edge.to,
});
