/**
 * Honest accounting: every fact's span is the smallest stretch that holds its value, and every character is fact, fixed
 * wording or unread; on the seeds, the samples, made texts and any input.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { withoutInvisible } from './invisible.ts';
import { findDates } from './language/dates.ts';
import type { Extracted, Fact } from './record.ts';
import { readNumber } from './words/numerals.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const texts = [folder('../seeds'), folder('./samples/text')].flatMap((dir) =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [name, readFileSync(`${dir}/${name}`, 'utf8')]),
);
const squash = (text: string): string => text.replace(/\s+/gu, '');
const quoted = /《[^《》]*》|“[^“”]*”|（[^（）]*）|\([^()]*\)/gu;

/** Values the reader makes of the words instead of copying them; their span is the words. */
const derived =
  /\/(?:tasks\/\d+\/(?:part|due)|figures\/\d+\/(?:kind|amount)|votes\/\d+\/\w+|appointments\/\d+\/change|claims\/\d+\/relation)$/u;

/** Why a span is wider than its value, or null. */
function tooWide(text: string, fact: Fact): string | null {
  const slice = text.slice(fact.start, fact.end);
  const written = squash(slice);
  if (slice !== slice.trim()) return 'blanks at its ends';
  if (/[。！？].*\S/su.test(slice.trimEnd().slice(0, -1).replace(quoted, ''))) return 'more than a sentence';
  if (/^(?:roster|distribution)/u.test(fact.rule) && /[\r\n]/u.test(slice)) return 'more than a line';
  const value = String(fact.value);
  const [, kind = ''] = /(?<!portal)\/(number|date|issued|session|role|action|decisions)(?:\/\d+)?$/u.exec(fact.path) ?? [];
  if (kind === 'number') return readNumber(written) === fact.value ? null : 'more than the number';
  if (kind === 'date' || kind === 'issued' || fact.path === '/portal/generated') {
    const [date] = findDates(written);
    return date?.from === 0 && date.to === written.length && value.endsWith(date.monthDay) ? null : 'more than the day';
  }
  if (kind === 'session')
    return written === value || /^(?:晚|早上|中午|\d{1,2}(?:[:：]\d\d|[时点]))$/u.test(written) ? null : 'no time of day';
  if (kind === 'role') return written.length <= 12 && !/[，。；、]/u.test(written) ? null : 'more than the word';
  if (kind === 'action') return written.length <= 6 ? null : 'more than the verb';
  if (kind === 'decisions' || derived.test(fact.path))
    return written.length <= 60 && !/[。；]/u.test(written) ? null : 'more than the clause';
  if (/^\/meetings?\/(?:\d+\/)?series$/u.test(fact.path))
    return value.includes(written) || written.includes(value) || written.endsWith('会议') ? null : 'another word';
  return written === squash(value) ? null : 'other words than the value';
}

/** Signs that nobody sees take no share. */
const visible = (text: string): number => (withoutInvisible(text)?.text ?? text).replace(/\s/gu, '').length;

function accounted(text: string, { unread, shares }: Extracted): void {
  const total = visible(text);
  const left = unread.reduce((sum, { start, end }) => sum + visible(text.slice(start, end)), 0);
  if (total > 0) expect(shares.unread).toBeCloseTo(left / total, 9);
  expect(shares.fact + shares.fixed + shares.unread).toBeCloseTo(1, 9);
  for (const [index, one] of unread.entries()) {
    expect(one.start).toBeGreaterThanOrEqual(unread[index - 1]?.end ?? 0);
    expect(text.slice(one.start, one.end)).not.toMatch(/^\s|\s$|[\r\n]/u);
  }
}

describe.each(texts)('%s', (name, text) => {
  const result = extract(text, name);
  it('has spans as small as their values', () => {
    const wide = result.facts.map((fact) => ({ path: fact.path, span: text.slice(fact.start, fact.end), why: tooWide(text, fact) }));
    expect(wide.filter(({ why }) => why !== null)).toEqual([]);
  });
  it('accounts for every character', () => accounted(text, result));
  it('leaves no fact among the unread', () => {
    const unread = new Uint8Array(text.length);
    for (const { start, end } of result.unread) unread.fill(1, start, end);
    for (const fact of result.facts) if (!/\/role$/u.test(fact.path)) expect(unread.subarray(fact.start, fact.end).includes(1)).toBe(false);
  });
});

describe('fixed wording', () => {
  const head = '青川县人民政府常务会议纪要\n\n2023年5月8日，王建国主持召开县政府第12次常务会议。现将会议纪要如下：\n\n';
  const roster = '\n出  席：王建国  李  明\n';
  const unreadOf = (body: string): string[] => {
    const text = `${head}${body}${roster}`;
    return extract(text, 'made.txt').unread.map(({ start, end }) => text.slice(start, end));
  };
  it('knows opening, labels and page marks', () => {
    expect(unreadOf('一、审议《青川县水库管理办法》（送审稿）\n会议同意《青川县水库管理办法》。\n\n- 2 -\n')).toEqual([]);
  });
  it('knows what the meeting says, not what it exhorts to', () => {
    const exhortation = '要提高思想认识，切实抓好落实。';
    expect(unreadOf(`一、研究防汛工作\n会议指出，${exhortation}\n`)).toEqual([exhortation]);
  });
  it('takes a joint only beside a fact: 召开 in prose is unread', () => {
    expect(unreadOf('一、研究防汛工作\n去年以来，各地多次召开。\n')).toEqual(['去年以来，各地多次召开。']);
  });
  it('a label whose value nobody read claims the label alone', () => {
    const text = `公开方式：主动公开\n${head}一、研究防汛工作\n`;
    const { unread } = extract(text, 'made.txt');
    expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual(['主动公开']);
  });
});

describe('any input', () => {
  const piece = fc.constantFrom(
    '会议',
    '出席：',
    '王建国',
    '　',
    '\n',
    '一、',
    '《',
    '》',
    '。',
    '，',
    '同意',
    '现将会议纪要如下',
    '召开',
    '-1-',
    '由',
    '\r',
  );
  it('is accounted for', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        accounted(text, extract(text, 'soup.txt'));
      }),
      { numRuns: 300 },
    );
  });
});
