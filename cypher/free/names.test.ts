/**
 * Names are the one thing a person chooses that used to reach a store as written. Neo4j reads `\uXXXX` before it cuts words, so a name
 * that holds one could close its backtick and go on as any Cypher. Here: every escape form, in every place where a name can stand.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Params, QueryRefused, type Store, type Value } from '../store.ts';
import { recordOf } from '../stores/contract.ts';
import { emptyStores } from '../stores/testing.ts';
import { checkFree } from './check.ts';

const canary = 'canary-7f3a';
/** What an attacker would have run, once out of the name: right Cypher that no free query may use. */
const rest = ` UNWIND ['${canary}'] AS x RETURN x //`;
const union = ` AS x UNION UNWIND ['${canary}'] AS x RETURN x //`;

/** A backtick, as Neo4j, JavaScript, C, HTML or a URL would write it, and what else could end or hide a name. */
const escapes: Record<string, string> = {
  'a backtick': '`',
  'two backticks': '``',
  'its escape': '\\u0060',
  'its escape in upper case': '\\U0060',
  'its escape with eight digits': '\\U00000060',
  'its escape with many u': '\\uu0060',
  'an escaped backslash before its escape': '\\u005cu0060',
  'its escape behind a backslash': '\\\\u0060',
  'a backslash before a backtick': '\\`',
  'its escape in braces': '\\u{60}',
  'its code in hexadecimal': '\\x60',
  'its octal code': '\\140',
  'its entity': '&#96;',
  'its percent form': '%60',
  'its full-width form': '\uff40',
  'a combining grave accent': 'x\u0300',
  'a NUL': '\0',
  'a line end': '\n',
  'a line separator': '\u2028',
  'a next line': '\u0085',
  'a mark of direction': '\u202e',
  'a blank nobody sees': '\u200b',
  'half a surrogate pair': '\ud800',
  'a trailing backslash': '\\',
};
/** Where a name can stand: `@` is the name, in its backticks. */
const places: Record<string, string> = {
  'a variable of a node': 'MATCH (@:Official) RETURN @.name AS name',
  'a variable of a relationship': 'MATCH (:Official)-[@:ATTENDED]->() RETURN @.id AS id',
  'an alias of RETURN': 'MATCH (o:Official) RETURN o.name AS @',
  'an alias of WITH': 'MATCH (o:Official) WITH o.name AS @ RETURN @',
  'an alias that is sorted by': 'MATCH (o:Official) RETURN o.name AS @ ORDER BY @',
  'a column of a whole node': 'MATCH (@:Official) RETURN @',
  'a label': 'MATCH (o:@) RETURN count(*) AS n',
  'a second label': 'MATCH (o:Official:@) RETURN count(*) AS n',
  'a type': 'MATCH ()-[:@]->() RETURN count(*) AS n',
  'a second type': 'MATCH ()-[:ATTENDED|@]->() RETURN count(*) AS n',
  'a property': 'MATCH (o:Official) RETURN o.@ AS x',
  'a property in a condition': "MATCH (o:Official) WHERE o.@ = 'x' RETURN count(*) AS n",
  'a key of a map': "MATCH (o:Official {@: 'x'}) RETURN count(*) AS n",
  'a key of a relationship’s map': "MATCH ()-[:ATTENDED {@: 'x'}]->() RETURN count(*) AS n",
  'a name within EXISTS': 'MATCH (o:Official) WHERE EXISTS { (o)-[:ATTENDED]->(@) } RETURN o.name AS name',
  'a function': 'MATCH (o:Official) RETURN @(o) AS x',
  'a parameter': 'MATCH (o:Official) WHERE o.name = $@ RETURN count(*) AS n',
};
const filled = (place: string, name: string): string => place.replaceAll('@', () => name);

/** Everything that may reach a store: our own words, numbers and signs. No backtick, no backslash, no quotation mark. */
const printable = /^[A-Za-z0-9_ ()[\]{}<>=:,.|*$-]*$/u;

describe('what is printed for a store', () => {
  const printed = (query: string, params: Params = {}): string | null => {
    try {
      return checkFree(query, params, 10, 'neo4j').cypher;
    } catch (error) {
      expect(error).toBeInstanceOf(QueryRefused);
      return null;
    }
  };
  const anyName = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(...Object.values(escapes), '}', ')', "'", '"', '//', '/*', '$', ' RETURN 1 ', 'x', '名'))
      .map((parts) => parts.join('')),
  );

  test('holds nothing that was typed as a name, a text or a parameter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(places)), anyName, anyName, (place, name, text) => {
        for (const query of [filled(place, `\`${name}\``), filled(place, name)]) expect(printed(query) ?? '').toMatch(printable);
        const quoted = text.replaceAll(/['\\]/gu, '\\$&');
        expect(printed(`MATCH (o:Official {name: '${quoted}'}) WHERE o.name = $a RETURN o.name`, { a: text }) ?? '').toMatch(printable);
      }),
      { numRuns: 2000 },
    );
  });
  test('a good name in any script is taken, keywords and blanks in backticks too', () => {
    for (const name of [
      '`官员`',
      '官员',
      '`with a blank`',
      '`MATCH`',
      '`a-b`',
      '`a.b`',
      "`it's`",
      '`😀`',
      '`$x`',
      'constructor',
      '__proto__',
    ])
      expect(checkFree(filled(places['a variable of a node'] as string, name), {}, 10, 'neo4j').columns).toEqual(['name']);
    expect(checkFree('MATCH (o:Official) RETURN o.name AS `姓 名`, count(*) AS `MATCH`', {}, 10, 'neo4j').columns).toEqual([
      '姓 名',
      'MATCH',
    ]);
  });
  test.each(['\\u0060', '\\', '\0', '\u202e', '\ud800', '\n'])('a name with %j is refused at its place', (bad) => {
    expect(() => checkFree(`MATCH (\`a${bad}\`) RETURN 1`, {}, 10, 'neo4j')).toThrow(
      expect.objectContaining({ code: 'unsupported', offset: 7 }),
    );
  });
});

describe.each(emptyStores())('on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.prepare();
    await store.put([recordOf('a.txt', '甲')]);
  });
  afterAll(() => store?.close());

  const ask = async (query: string, params: Params = {}): Promise<Value> => {
    try {
      const { columns, rows } = await store.free(query, params, { timeout: 10_000, rows: 100, bytes: 1_000_000 });
      return [columns, rows] as Value;
    } catch (error) {
      expect([query, (error as Error).name]).toEqual([query, 'QueryRefused']);
      return null;
    }
  };
  test.each(Object.entries(places))('no escape gets out of %s', async (_, place) => {
    for (const sign of Object.values(escapes))
      for (const [before, after] of [
        ['x', `)${rest}`],
        ['x', `:Official)${rest}`],
        ['x', union],
        ['', ''],
        ['x', `}) }${rest}`],
      ])
        for (const name of [`\`${before}${sign}${after}\``, `${before}${sign}${after}`]) {
          const answer = await ask(filled(place, name), { x: '甲' });
          const [columns, rows] = (answer ?? [[], []]) as [string[], Value[][]];
          expect([name, JSON.stringify(rows).includes(canary)]).toEqual([name, false]);
          for (const column of columns) expect(filled(place, name)).toContain(column);
        }
  });
  test('a name of any script gives its column and its rows', async () => {
    expect(await ask("MATCH (`官 员`:Official) RETURN `官 员`.name AS `it's 姓名`")).toEqual([["it's 姓名"], [['甲']]]);
    expect(await ask('MATCH (o:Official) RETURN o.name AS constructor, o.scope AS __proto__')).toEqual([
      ['constructor', '__proto__'],
      [['甲', '试县']],
    ]);
  });
});
