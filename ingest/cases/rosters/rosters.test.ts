/**
 * Twenty shapes of rosters, five invented records each, written without a look at the rules: names, roles and offices are scored as facts.
 * A record begins with `# name`, what is right stands behind `==>`, `role name office` a line. Four of the shapes were kept apart until the
 * rules stood.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extract } from '../../extract.ts';

const folder = new URL('.', import.meta.url);
const roles = new Set(['chair', 'present', 'observer', 'invited', 'absent', 'recorder']);
/** The least share of the facts of all records; it only goes up. */
const least = 0.98;

interface Shape {
  name: string;
  text: string;
  rows: string[];
}
const shapes: readonly Shape[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split(/^# /mu)
      .slice(1)
      .map((block) => {
        const [input = '', right = ''] = block.split(/^==>\n/mu);
        const end = input.indexOf('\n');
        return {
          name: `${file} ${input.slice(0, end)}`,
          text: input.slice(end + 1),
          rows: right.split('\n').filter((row) => row.trim() !== ''),
        };
      }),
  );

/** Names, roles and offices of rows as facts. */
const factsOf = (rows: readonly string[]): Set<string> =>
  new Set(
    rows.flatMap((row) => {
      const [role = '', name = '', ...office] = row.split(' ');
      return [name, `${role} ${name}`, ...(office.length > 0 ? [row] : [])];
    }),
  );
const readRows = (text: string): string[] =>
  extract(text, 'a.txt')
    .people.filter(({ role }) => roles.has(role))
    .map(({ role, name, title }) => [role, name, ...(title ? [title] : [])].join(' '));

it('has a hundred records', () => expect(shapes.length).toBe(100));

it('reads who was there, in which role and office', () => {
  const scored = shapes.map(({ name, text, rows }) => {
    const [right, read] = [factsOf(rows), factsOf(readRows(text))];
    return { name, right, read, hits: [...read].filter((fact) => right.has(fact)).length };
  });
  const size = scored.reduce((sum, { right, read }) => sum + right.size + read.size, 0);
  const hits = scored.reduce((sum, one) => sum + one.hits, 0);
  const wrong = scored.flatMap(({ name, right, read }) => [
    ...[...right].filter((fact) => !read.has(fact)).map((fact) => `${name}: lost ${fact}`),
    ...[...read].filter((fact) => !right.has(fact)).map((fact) => `${name}: false ${fact}`),
  ]);
  expect((2 * hits) / size, wrong.join('\n')).toBeGreaterThanOrEqual(least);
});

it('takes nobody who was away for one who came, nor the other way round', () => {
  const turned = shapes.flatMap(({ name, text, rows }) => {
    const right = new Map(rows.map((row) => [row.split(' ')[1], row.startsWith('absent ')] as const));
    return readRows(text)
      .filter((row) => right.has(row.split(' ')[1]) && right.get(row.split(' ')[1]) !== row.startsWith('absent '))
      .map((row) => `${name}: ${row}`);
  });
  expect(turned).toEqual([]);
});
