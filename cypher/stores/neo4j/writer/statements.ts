/** Statements that write rows, over a transaction somebody else opened. */
import { groupBy } from '../../../group-by.ts';
import type { PropertyValue } from '../../../model.ts';
import { modelVocabulary } from '../../../model-vocabulary.ts';
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import type { Params, Row } from '../../../store.ts';
import type { Writer } from '../../writer.ts';

/** Runs one statement in the open transaction. */
export type Run = (cypher: string, params: Params) => Promise<Row[]>;

/** Rows of one statement. */
export const statementRows = 2000;

export function* slices<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const plain = (properties: Record<string, PropertyValue | undefined>): Params =>
  Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined));

/** Whole numbers cross as integers; what the model has with a fraction is made one here, so that it divides as such. */
const asFloats = (labels: string): string => {
  const set = modelVocabulary.nodes.find((one) => one.labels.join(':') === labels);
  const floats = (set?.properties ?? []).filter(({ type }) => type === 'float');
  return floats.map(({ name }) => `, n.${name} = toFloat(row.properties.${name})`).join('');
};

/** Writing rows into the graph. */
export const rowWriter = (run: Run): Pick<Writer, 'writeNodes' | 'writeEdges'> => ({
  async writeNodes(rows) {
    const once = [...new Map(rows.map((row: NodeRow) => [row.key, row])).values()];
    for (const [labels, group] of groupBy(once, ({ kind, labels: extra }) => [kind, ...extra].join(':')))
      for (const some of slices(group, statementRows))
        await run(`UNWIND $rows AS row MERGE (n:${labels} {key: row.key}) SET n += row.properties${asFloats(labels)}`, {
          rows: some.map(({ key, properties }) => ({ key, properties })),
        });
  },
  async writeEdges(rows, kindOf) {
    const pattern = ({ type, from, to }: EdgeRow): string =>
      `MATCH (a:${kindOf.get(from)} {key: row.from}) MATCH (b:${kindOf.get(to)} {key: row.to}) CREATE (a)-[r:${type}]->(b)`;
    for (const [match, group] of groupBy(rows, pattern))
      for (const some of slices(group, statementRows))
        await run(`UNWIND $rows AS row ${match} SET r += row.properties`, {
          rows: some.map(({ from, to, properties }) => ({ from, to, properties: plain(properties) })),
        });
  },
});
