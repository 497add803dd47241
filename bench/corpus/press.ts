/**
 * What frames a news report: the head with source and day, the reporter, the closing bracket.
 */
import { iso, later, written } from './numerals.ts';
import type { Block } from './paper.ts';
import type { World } from './world.ts';

/** The head of a report named `title`; notes source and day. The day is 0 to 3 after the meeting. */
export function pressHead(w: World, title: string, sources: readonly string[]): Block[] {
  const { random, truth } = w;
  const day = later(w.day, random.int(0, 3));
  const source = w.org(w.setting.named ? `${w.place.name}融媒体中心` : random.pick(sources));
  truth.issuer = source;
  truth.issued = iso(day);
  const line = random.pick([
    `来源：${source}　发布时间：${written(day)}　点击数：${random.int(10, 999)}`,
    `${iso(day)} 0${random.int(7, 9)}:1${random.int(0, 9)}　来源：${source}　浏览次数：${random.int(10, 999)}`,
    `发布日期：${iso(day)}　　来源：${source}`,
  ]);
  return [
    { kind: 'title', text: title },
    { kind: 'title', text: line },
  ];
}

/** 本报讯（记者 甲）, or nothing. */
export function dateline(w: World): string {
  if (w.random.chance(0.5)) return '';
  const reporter = w.person('mentioned', w.setting.holder('reporter'), '记者');
  if (w.random.chance(0.6)) return `本报讯（记者 ${reporter}）`;
  const other = w.person('mentioned', w.setting.holder('correspondent'), '通讯员');
  return `本报讯（记者 ${reporter} 通讯员 ${other}）`;
}

/** 6月7日下午: a day without its year, which the day of publication gives. */
export function pressDay(w: World): string {
  const session = w.random.pick([null, '上午', '下午'] as const);
  w.truth.meeting.session = session;
  w.truth.meeting.date = iso(w.day);
  return `${w.day.month}月${w.day.day}日${session ?? ''}`;
}
