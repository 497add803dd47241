/** A record of values that texts seldom have: quotes, backslashes, emoji, fractions, large and zero numbers, and the rare relationships. */
import type { NodeKind, RelationshipType } from '../../cypher/model.ts';
import { checkRows, type EdgeRow, type NodeRow, type RecordRows } from '../../cypher/rows.ts';
import { onlySource } from '../../cypher/sources.ts';

const record = 'record:odd.txt';
const scope = "a'b\\c";

const node = (kind: NodeKind, key: string, properties: NodeRow['properties'], labels: string[] = []): NodeRow => ({
  kind,
  key,
  labels,
  properties,
});
const names = ["O'Neil", '"甲"', 'a\\b', '💡 办公室', 'é', '甲 乙', '%', '$name', '`x`', '甲'];
const person = (name: string): NodeRow =>
  node('Official', `official:${scope}|${name}`, { scope, name, pinyin: name.toLowerCase(), initials: 'x' });
const body = (name: string): NodeRow => node('Organization', `organization:${scope}|${name}`, { scope, name, pinyin: 'x', initials: '-' });

/** The rows; they keep the model. */
export function oddRecord(): RecordRows {
  const meeting = node('Meeting', `meeting:${scope}|x|y|9007199254740991|2024-02-29`, {
    scope,
    name: '第9007199254740991次',
    number: 9007199254740991,
    date: '2024-02-29',
  });
  const undated = node('Meeting', `meeting:${scope}|x|y|0|`, { scope, name: '💡', number: 0 });
  const people = names.map(person);
  const bodies = names.map(body);
  const items = [0, 1, 2].map((at) =>
    node('Item', `item:odd.txt#${at + 1}`, {
      record,
      position: at + 1,
      action: at === 0 ? 'other' : 'decide',
      decisions: at === 2 ? ['approved', 'revise'] : [],
      conditions: at === 1 ? ["it's", '\\', '💡'] : [],
      votesFor: at,
      votesAgainst: 0,
    }),
  );
  const amounts = [0.5, 1.25, 0, 826000000, 1_000_000.5, 9007199254740991];
  const figures = amounts.map((amount, at) =>
    node('Figure', `figure:odd.txt#1.${at + 1}`, { record, name: String(amount), kind: at % 2 ? 'money' : 'area', amount }),
  );
  const documents = names.map((name, at) =>
    node(
      'Document',
      `document:${scope}|${name}`,
      { scope, name, pinyin: 'x', initials: 'x', policy: at % 2 === 0 },
      at % 2 === 0 ? ['Policy'] : [],
    ),
  );
  const own = node('Record', record, {
    source: 'odd.txt',
    sources: ['odd.txt'],
    version: '1',
    kind: 'notice',
    scope,
    scopeKnown: false,
    format: 'text',
    text: "'\\💡",
    extract: '{}',
  });
  const all = [own, meeting, undated, ...people, ...bodies, ...items, ...figures, ...documents];
  const edges: EdgeRow[] = [];
  const tie = (type: RelationshipType, from: NodeRow | undefined, to: NodeRow | undefined, more: Record<string, string> = {}): void => {
    const at = edges.length;
    const provenance = {
      id: `odd#${at}`,
      record,
      start: at % 3 === 0 ? 0 : at,
      end: at + 1,
      quote: names[at % names.length] as string,
      contextStart: 0,
      contextEnd: 5,
      rule: 'odd',
      by: at % 4 === 0 ? ('model' as const) : ('rule' as const),
    };
    edges.push({ type, from: from?.key as string, to: to?.key as string, properties: { ...provenance, ...more } });
  };
  tie('RECORDS', own, meeting);
  tie('RECORDS', own, undated, { session: '上午' });
  for (const [at, one] of people.entries()) {
    tie('ATTENDED', one, at % 2 ? meeting : undated, at % 3 ? { title: "it's" } : {});
    // A person who speaks at a meeting twice: two relationships of one type between the same nodes.
    tie('SPOKE_AT', one, meeting);
    if (at % 2) tie('SPOKE_AT', one, meeting);
    tie('HELD', one, bodies[at], { title: '\\' });
    tie(at % 2 ? 'APPOINTED' : 'DISMISSED', items[at % 3], one, { title: '💡' });
  }
  for (const [at, one] of bodies.entries()) {
    tie('ALSO_KNOWN_AS', one, bodies[(at + 1) % bodies.length]);
    tie('SUBMITTED', one, items[at % 3]);
    tie('TASKED', items[at % 3], one, at % 2 ? { part: 'lead' } : {});
  }
  // A body that is its own short form: a relationship from a node to itself.
  tie('ALSO_KNOWN_AS', bodies[0], bodies[0]);
  for (const one of items) tie('HAS_ITEM', meeting, one);
  for (const [at, one] of figures.entries()) tie('STATES', items[at % 3], one);
  for (const [at, one] of documents.entries())
    tie('DECIDED', items[at % 3], one, { kind: at % 2 ? 'approved' : 'deferred', basis: 'named' });
  const rows = { record, version: '1', source: onlySource('odd.txt', record), nodes: all, edges };
  checkRows(rows);
  return rows;
}
