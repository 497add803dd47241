/**
 * Gaps in a series: the meetings of one body and kind, by date. Numbers begin anew with a term or a year, so a smaller number,
 * another 届 or another year in the name begins a new run; what came before a run that opens the series nobody knows.
 */
import { readNumber } from '../words/numerals.ts';
import type { Checked, Held } from './checked.ts';
import type { Draft } from './draft.ts';
import { runsOf } from './finding.ts';

/** Meetings with the same number within so many days are more likely one misread number than two terms. */
const sameRun = 60;
const day = 86_400_000;

interface Numbered extends Held {
  number: number;
  date: string;
}

export function checkSeries({ held }: Pick<Checked, 'held'>): Draft[] {
  const groups = new Map<string, Held[]>();
  for (const one of held) {
    if (one.number === null || !one.body || !one.series) continue;
    const id = JSON.stringify([one.scope, one.body, one.series]);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()].flatMap(gaps);
}

/** 十八届 or 2023年 in a meeting's name: what its number counts within. */
function countedIn(title: string | null): string | null {
  const term = /第?([〇零一二三四五六七八九十百\d]{1,4})届/u.exec(title ?? '');
  const year = /((?:19|20)\d\d)年/u.exec(title ?? '');
  return term ? `届${readNumber(term[1] ?? '')}` : year ? `年${year[1]}` : null;
}

function gaps(all: readonly Held[]): Draft[] {
  const once = [...new Map(all.map((one) => [one.meeting, one])).values()];
  const dated = once.filter((one): one is Numbered => one.date !== null && one.number !== null);
  // An undated meeting may be the missing one.
  const undated = new Set(once.filter(({ date }) => date === null).map(({ number }) => number));
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.number - b.number));
  return dated.slice(1).flatMap((next, index): Draft[] => {
    const before = dated[index] as Numbered;
    const [was, is] = [countedIn(before.title), countedIn(next.title)];
    const anew = next.number < before.number || (was !== null && is !== null && was !== is);
    const name = `${next.body}${next.series}`;
    const base = { at: { record: next.record, start: next.start, end: next.end }, others: [before.record] };
    if (next.number === before.number && !anew) {
      const days = (Date.parse(next.date) - Date.parse(before.date)) / day;
      if (days > sameRun) return [];
      return [
        {
          kind: 'series-gap',
          level: 'warning',
          zh: `${name}第 ${next.number} 次出现在两天：${before.date}、${next.date}。`,
          en: `${name} has number ${next.number} on two days: ${before.date} and ${next.date}.`,
          detail: [String(next.number)],
          ...base,
        },
      ];
    }
    const from = anew ? 1 : before.number + 1;
    const missing = Array.from({ length: Math.max(0, next.number - from) }, (_, at) => from + at).filter((number) => !undated.has(number));
    if (missing.length === 0) return [];
    const runs = runsOf(missing);
    return [
      {
        kind: 'series-gap',
        level: 'info',
        zh: `${name}缺第 ${runs.join('、')} 次：${before.date} 为第 ${before.number} 次，${next.date} 为第 ${next.number} 次${anew ? '（重新编号）' : ''}。`,
        en: `${name} ${runs.join(', ')} missing: number ${before.number} was on ${before.date}, ${next.number} on ${next.date}${anew ? ' (counted anew)' : ''}.`,
        detail: runs,
        ...base,
      },
    ];
  });
}
