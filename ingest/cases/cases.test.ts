/** Runs the text cases: what must be read of each text, and what must not. A case that fails prints all that was read. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casesOf, faultOf } from './case.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (file) => {
  const cases = casesOf(readFileSync(`${folder}${file}`, 'utf8'));

  it.each(cases)('$name', (one) => {
    const fault = faultOf(one);
    if (fault !== null) expect.fail(fault);
  });

  it('asks for something in every case, each of a name of its own', () => {
    expect(cases.filter(({ wanted, unwanted }) => wanted.length + unwanted.length === 0)).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

describe('a case that fails', () => {
  const texts = [{ name: 'case.txt', text: '会议由区长陶然主持。\n' }];
  it('says what is missing, what is there against its word, and what was read', () => {
    const fault = faultOf({ texts, wanted: ['chair 田野'], unwanted: ['chair 陶然 区长'] });
    expect(fault).toMatch(/^not read:\n {2}chair 田野\nread, and must not be:\n {2}chair 陶然 区长\nwhat was read:\n/u);
    expect(fault).toContain('\n  Official record|陶然\n');
  });
  it('and one that holds says nothing', () => {
    expect(faultOf({ texts, wanted: ['chair 陶然 区长'], unwanted: ['chair 田野'] })).toBeNull();
  });
});
