/**
 * From the sources of some texts before and after to the records they make: rows of the source that is read go into the graph, what was
 * read of the others is kept beside it, and addresses that change lead on.
 */
import { createHash } from 'node:crypto';
import { groupBy } from '../group-by.ts';
import type { RecordRows } from '../rows.ts';
import { recordsOf, type Source, type SourceGroup } from '../sources.ts';
import { noteAddress, noteEdges } from './former.ts';
import { pack, readBack, storedRows } from './sources.ts';
import type { Placed, Removed, StoredSource, Writer } from './writer.ts';

const namesOf = ({ sources }: SourceGroup): string[] => sources.map(({ name }) => name);

/** A record of several sources is another version where their list differs. */
const versionOf = (group: SourceGroup): string =>
  group.sources.length === 1
    ? group.read.version
    : createHash('sha256')
        .update([group.read.version, ...namesOf(group)].join('\n'))
        .digest('hex');

/** The rows of a source as those of its record: with all sources of it. */
function asRecord(rows: RecordRows, group: SourceGroup): RecordRows {
  const properties = { source: group.read.name, sources: namesOf(group), version: versionOf(group) };
  return {
    ...rows,
    nodes: rows.nodes.map((row) => (row.kind === 'Record' ? { ...row, properties: { ...row.properties, ...properties } } : row)),
  };
}

/** Keys of the nodes at the ends of edges, each once. */
export const endsOf = (edges: readonly { from: string; to: string }[]): string[] => [
  ...new Set(edges.flatMap(({ from, to }) => [from, to])),
];

const lightOf = ({ edges, record }: RecordRows): Removed[] =>
  edges.map(({ type, from, to, properties: { id, start, quote, kind, title } }) => ({
    id,
    type,
    record,
    from,
    to,
    start,
    quote,
    kind: String(kind ?? title ?? ''),
  }));

/**
 * Brings the store from `before`, what is stored of some texts, to `after`. `incoming` are the rows of sources that are new or changed, by
 * name; `old` records of before sources were kept, by the name of their file. Gives the record of each source, by name.
 */
export async function settle(
  writer: Writer,
  before: readonly StoredSource[],
  after: readonly Source[],
  incoming: ReadonlyMap<string, RecordRows>,
  old: ReadonlyMap<string, string>,
): Promise<Map<string, SourceGroup>> {
  const groups = [...groupBy(after, ({ text }) => text).values()].flatMap(recordsOf);
  const was = groupBy(before, ({ record }) => record);
  const sameReading = ({ record, read }: SourceGroup): boolean =>
    !incoming.has(read.name) && (was.get(record) ?? []).some((one) => one.read && one.name === read.name);
  const sameSources = (group: SourceGroup): boolean =>
    namesOf(group).join('\n') ===
    (was.get(group.record) ?? [])
      .map(({ name }) => name)
      .sort()
      .join('\n');
  const rewritten = groups.filter((group) => !sameReading(group));
  const touched = (group: SourceGroup): boolean => !sameSources(group) || namesOf(group).some((name) => incoming.has(name));
  const relisted = groups.filter((group) => sameReading(group) && touched(group));

  // What is read of a source that gives way to another is kept.
  const readNow = new Set(groups.map(({ read }) => read.name));
  const stays = new Set(after.map(({ name }) => name));
  const givesWay = before.filter(({ name, read }) => read && stays.has(name) && !incoming.has(name) && !readNow.has(name));
  const kept = new Map<string, RecordRows>();
  for (const source of givesWay) kept.set(source.name, await readBack(writer, source));
  const written: RecordRows[] = [];
  for (const group of rewritten) {
    const rows = incoming.get(group.read.name) ?? (await storedRows(writer, group.read.name));
    // Without them the record would be gone in silence.
    if (!rows) throw new Error(`what was read of the source ${group.read.name} is not kept`);
    written.push(asRecord(rows, group));
  }

  const alive = new Set(groups.map(({ record }) => record));
  const left = [...was.keys()].filter((record) => !alive.has(record));
  const replaced = rewritten.map(({ record }) => record).filter((record) => was.has(record));
  const removed = await writer.removeFacts([...left, ...replaced, ...old.values()]);
  await writer.writeNodes(written.flatMap(({ nodes }) => nodes));
  await writer.writeEdges(
    written.flatMap(({ edges }) => edges),
    new Map(written.flatMap(({ nodes }) => nodes.map(({ key, kind }) => [key, kind]))),
  );
  await writer.removeOrphans(endsOf(removed));
  for (const group of relisted) await writer.relist(group.record, namesOf(group), versionOf(group));

  const groupOf = new Map(groups.flatMap((group) => group.sources.map(({ name }) => [name, group] as const)));
  await writer.placeSources([...rewritten, ...relisted].flatMap((group) => group.sources.map((source) => placedIn(group, source))));
  await leadOn();
  return groupOf;

  function placedIn(group: SourceGroup, source: Source): Placed {
    const read = source.name === group.read.name;
    const { record: _, read: __, ...plain } = source as StoredSource;
    const rows = incoming.get(source.name) ?? kept.get(source.name);
    return { source: { ...plain, record: group.record, read }, packed: read ? '' : rows && pack(rows) };
  }

  /** Each record that is gone or read otherwise leads to where its first source is now. */
  async function leadOn(): Promise<void> {
    const from = new Map<string, readonly string[]>([
      ...[...left, ...replaced].map((record) => [record, (was.get(record) ?? []).map(({ name }) => name).sort()] as const),
      ...[...old].map(([name, record]) => [record, [name]] as const),
    ]);
    const edges = groupBy(removed, ({ record }) => record);
    const now = new Map(written.map((rows) => [rows.record, lightOf(rows)]));
    for (const [record, names] of from) {
      const to = alive.has(record) ? record : names.flatMap((name) => groupOf.get(name)?.record ?? [])[0];
      if (to === undefined) continue;
      await noteAddress(writer, record, to);
      await noteEdges(writer, to, edges.get(record) ?? [], now.get(to) ?? (await writer.edgesOf([to])));
    }
  }
}
