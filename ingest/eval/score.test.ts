/**
 * The reader's marks: on the seeds and on the samples; and the scorer's own arithmetic.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printScore, scoreFolders } from './print.ts';
import { score } from './score.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('the reader', () => {
  it('reads the seeds', () => {
    const result = scoreFolders(at('../../seeds'), at('../../seeds/gold'));
    expect(result.micro, printScore(result, true)).toBeGreaterThanOrEqual(0.97);
  });
  it('reads the samples', () => {
    const result = scoreFolders(at('../samples/text'), at('../samples/gold'));
    expect(result.micro, printScore(result, true)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('score', () => {
  const gold = { source: 'a.txt', people: [{ name: '甲乙', role: 'chair', title: null }], organizations: ['县府'] };
  it('is 1 for the same record and 0 for an empty one', () => {
    expect(score([gold], [gold]).micro).toBe(1);
    expect(score([gold], [{ source: 'a.txt' }]).micro).toBe(0);
  });
  it('tells extra from missed', () => {
    const { errors } = score([gold], [{ ...gold, organizations: ['县委'] }]);
    expect(errors.map(({ kind, fact }) => `${kind} ${fact}`)).toEqual(['extra 县委', 'missed 县府']);
  });
  it('pairs unnumbered items by their wording', () => {
    const items = [{ number: null, heading: '会议听取了县政府关于养老的报告', action: 'hear' }];
    const mine = [{ number: null, heading: '会议听取县政府关于养老的报告', action: 'hear' }];
    const actions = score([{ source: 'a', items }], [{ source: 'a', items: mine }]).rows.find(({ field }) => field === 'actions');
    expect(actions?.f1).toBe(1);
  });
});
