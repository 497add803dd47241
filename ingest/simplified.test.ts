/** Traditional characters: the same facts, the offsets and values of the text as published. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/STCharacters';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { simplified } from './simplified.ts';

const folders = ['../seeds/', './samples/text/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${folder}${name}`),
);
const toTraditional = ConverterFactory([characters]);

describe('traditional characters', () => {
  it.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const converted = toTraditional(text);
    expect(converted.length).toBe(text.length);
    expect(converted).not.toBe(text);
    const [plain, other] = [extract(text, 'a.txt'), extract(converted, 'a.txt')];
    const facts = new Map(plain.facts.map((fact) => [`${fact.path} ${fact.start} ${fact.end}`, fact.value]));
    const same = other.facts.filter((fact) => facts.has(`${fact.path} ${fact.start} ${fact.end}`));
    // 后, 里, 干 and the like come back as one of several characters; a rule may stumble over a few.
    expect(same.length / facts.size).toBeGreaterThan(0.97);
    for (const person of other.people) expect(converted.replace(/\s+/g, '')).toContain(person.name);
  });

  it('values stay as published', () => {
    const { people, items, organizations } = extract(
      '縣政府第三次常務會議紀要\n出席：張偉國、歐陽靜\n一、審議縣財政局提交的《預算調整方案》\n會議原則同意。',
      'a.txt',
    );
    expect(people.map(({ name, role }) => `${role} ${name}`)).toEqual(['present 張偉國', 'present 歐陽靜']);
    expect(items[0]).toMatchObject({ action: 'deliberate', documents: ['預算調整方案'], decisions: ['approved-in-principle'] });
    expect(organizations).toContain('縣財政局');
  });

  it('a simplified text with a few such characters is left alone', () => {
    const text = '县政府第三次常务会议纪要\n出席：於洪波、乾安\n会议指出，成效显著。';
    expect(simplified(text)).toBe(text);
  });
});
