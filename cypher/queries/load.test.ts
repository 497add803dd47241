/** Heads of saved questions: what is read from them and what is refused. */
import { expect, test } from 'vitest';
import { coerceParams, loadQuestions, parseQuestion } from './load.ts';

const file = `// zh: 谁
// en: Who
// param: name string "a \\"b\\"" | 名 | Name
// param: least integer 2 | 至少 | At least
MATCH (o:Official)
WHERE o.name = $name
RETURN $least AS least
`;

test('a head is read', () => {
  expect(parseQuestion('who', file)).toMatchObject({
    id: 'who',
    title: { zh: '谁', en: 'Who' },
    cypher: 'MATCH (o:Official)\nWHERE o.name = $name\nRETURN $least AS least',
    params: [
      { name: 'name', type: 'string', default: 'a "b"', caption: { zh: '名', en: 'Name' } },
      { name: 'least', type: 'integer', default: 2, caption: { zh: '至少', en: 'At least' } },
    ],
  });
});

test.each([
  ['no title', '// zh: 谁\nRETURN 1 AS a', /needs "\/\/ zh:"/u],
  ['an unknown line', '// zh: 谁\n// en: Who\n// nt: x\nRETURN 1 AS a', /not understood in the head: \/\/ nt: x/u],
  ['an unused parameter', `${file.replace('$least', '1')}`, /\$least is not used/u],
  ['an undeclared parameter', `${file} + $more`, /\$more is not declared/u],
  ['a default of another type', file.replace('integer 2', 'integer "2"'), /the default of least is no integer/u],
])('%s is refused', (_, text, message) => {
  expect(() => parseQuestion('who', text)).toThrow(message);
});

test('parameters: default, given, wrong', () => {
  const question = parseQuestion('who', file);
  expect(coerceParams(question, {})).toEqual({ name: 'a "b"', least: 2 });
  expect(coerceParams(question, { least: '3', name: 'x' })).toEqual({ name: 'x', least: 3 });
  expect(() => coerceParams(question, { least: 2.5 })).toThrow('$least is not of type integer');
  expect(() => coerceParams(question, { nmae: 'x' })).toThrow('$nmae is no parameter');
});

test('every saved question is whole and in a total order', async () => {
  const questions = await loadQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(10);
  for (const { id, cypher } of questions) {
    const [, returned = '', order = ''] = /RETURN (?:DISTINCT )?(.+)\nORDER BY (.+)$/u.exec(cypher) ?? [];
    const aliases = [...returned.matchAll(/ AS (\w+)/gu)].map(([, alias]) => alias);
    const ordered = order.split(', ').map((part) => part.replace(/ DESC$/u, ''));
    expect([id, ordered.toSorted()]).toEqual([id, aliases.toSorted()]);
  }
});
