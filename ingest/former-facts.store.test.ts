/** Where the address of a fact leads when its record was changed, or read by another reader: to the same claim, never to one that looks like it. */
import { describe, expect, test } from 'vitest';
import { edgeAt } from '../cypher/reads/former-address.ts';
import type { Store } from '../cypher/store.ts';
import { emptiedStore } from '../cypher/stores/emptied.ts';
import { emptyStores } from '../cypher/stores/testing.ts';
import { rowsOf } from './rows-testing.ts';

const head = '青崖县人民政府常务会议纪要\n2023年5月8日，县长林朝晖主持召开县政府第17次常务会议。现纪要如下：\n';
const rivers = '一、研究河道管理工作\n会议同意县水利局提出的方案。\n';
const heating = '二、研究冬季供暖工作\n会议同意县水利局提出的方案。\n';
const roster = '出席：林朝晖、周若梅\n列席：孟广川\n';

interface Edge {
  id: string;
  type: string;
  from: string;
  to: string;
}

describe.each(emptyStores())('$name', ({ open }) => {
  let store: Store;
  emptiedStore(open, (opened) => {
    store = opened;
  });
  const edges = async (): Promise<Edge[]> =>
    (await store.read(
      'MATCH (a)-[e]->(b) RETURN e.id AS id, type(e) AS type, coalesce(a.heading, a.name, "") AS from, coalesce(b.heading, b.name, "") AS to ORDER BY id',
    )) as never;
  const one = (all: readonly Edge[], type: string, to: string): Edge => {
    const found = all.filter((edge) => edge.type === type && edge.to.includes(to));
    expect(found).toHaveLength(1);
    return found[0] as Edge;
  };
  /** Where an id leads after the text became another: what is there, or null where it says what became of it. */
  async function led(text: string, { id }: Edge): Promise<Edge | null> {
    await store.put([rowsOf(text, 'a.txt')]);
    const to = await edgeAt(store, id);
    expect(to?.record).toBe(rowsOf(text, 'a.txt').record);
    return (await edges()).find((edge) => edge.id === to?.id) ?? null;
  }
  async function stored(text: string): Promise<Edge[]> {
    await store.put([rowsOf(text, 'a.txt')]);
    return edges();
  }

  test('what a longer text says as before is led to', async () => {
    const was = await stored(head + rivers + heating + roster);
    const decided = one(was, 'DECIDED_ON', '供暖');
    expect(await led((head + rivers + heating + roster).replace('现纪要如下：', '会前通报了汛情。现纪要如下：'), decided)).toMatchObject({
      type: 'DECIDED_ON',
      to: decided.to,
    });
  });

  test('of two that read alike, the one that was taken out leads to none', async () => {
    const was = await stored(head + rivers + heating + roster);
    expect(await led(head + heating.replace('二', '一') + roster, one(was, 'DECIDED_ON', '河道'))).toBeNull();
  });

  test('and the one that stayed, at another position, is led to', async () => {
    const was = await stored(head + rivers + heating + roster);
    const decided = one(was, 'DECIDED_ON', '供暖');
    expect(await led(head + heating.replace('二', '一') + roster, decided)).toMatchObject({ type: 'DECIDED_ON', to: decided.to });
  });

  test('a heading of the same length at the same place is another item', async () => {
    const was = await stored(head + rivers + roster);
    expect(await led(head + rivers.replace('河道', '山林') + roster, one(was, 'DECIDED_ON', '河道'))).toBeNull();
  });

  test('a sentence that was reworded is led to by its claim', async () => {
    const was = await stored(head + rivers + heating + roster);
    const chaired = one(was, 'CHAIRED', '');
    expect(await led((head + rivers + heating + roster).replace('2023年5月8日，', '2023年5月8日上午，'), chaired)).toMatchObject({
      type: 'CHAIRED',
      from: '林朝晖',
    });
  });

  test('a text that becomes what it was before has its facts at their first addresses', async () => {
    const text = head + rivers + heating + roster;
    const chaired = one(await stored(text), 'CHAIRED', '');
    const other = await led(text.replace('第17次', '第18次'), chaired);
    expect(other).toMatchObject({ type: 'CHAIRED', from: '林朝晖' });
    expect(await led(text, other as Edge)).toEqual(chaired);
  });

  test('ids of an earlier version lead to the same words at the same place', async () => {
    const rows = rowsOf(head + rivers + heating + roster, 'a.txt');
    const old = new Map(rows.edges.map(({ properties: { id } }, at) => [id, at.toString(16).padStart(24, 'e')]));
    const edgesBefore = rows.edges.map((edge) => ({ ...edge, properties: { ...edge.properties, id: old.get(edge.properties.id) ?? '' } }));
    await store.put([{ ...rows, version: 'before', edges: edgesBefore }]);
    await store.put([rows]);
    for (const [id, former] of old) expect(await edgeAt(store, former)).toEqual({ id, record: rows.record });
  });
});
