/**
 * News of a government's standing meeting: titles before names, matters as clauses, no numbers.
 */
import { deliberation, governmentVerbs, hearing, paragraph, passing, studyOf, tell } from './clauses.ts';
import { fields } from './fields.ts';
import { nameMeeting } from './minutes.ts';
import type { Block } from './paper.ts';
import { dateline, pressDay, pressHead } from './press.ts';
import { retell } from './retelling.ts';
import { before, type Cast, drawCast } from './roster.ts';
import { law } from './study.ts';
import type { World } from './world.ts';

/** The running sentences on who was there; notes everybody. */
function attendance(w: World, { chair, groups }: Cast, blank: string): string {
  const said = { present: '出席会议', invited: '应邀参加会议', observer: '列席会议' } as const;
  let text = '';
  for (const role of ['present', 'invited', 'observer'] as const) {
    const members = (groups.find((group) => group.role === role)?.members ?? []).filter(({ name }) => name !== chair.name);
    const few = role === 'observer' ? members.slice(0, 4) : members;
    if (few.length === 0) continue;
    for (const { name, office } of few) {
      w.person(role, name, office.title);
      for (const body of office.bodies) w.org(body);
    }
    text += `${before(few, blank)}${said[role]}。`;
  }
  for (const { name, office } of groups.find(({ role }) => role === 'absent')?.members ?? []) {
    w.person('absent', name, office.title);
    text += `${office.title}${name}因公请假。`;
  }
  return text;
}

export function news(w: World): Block[] {
  const { random, place, truth } = w;
  truth.kind = 'news';
  const name = nameMeeting(w, '常务会议');
  const cast = drawCast(w);
  const { chair } = cast;
  for (const body of chair.office.bodies) w.org(body);
  const head = pressHead(w, random.pick([`${name}召开`, `${chair.name}主持召开${name}`]), [
    `${place.stem}日报`,
    `${place.name}融媒体中心`,
    `${place.stem}发布`,
  ]);
  const lead = `${dateline(w)}${pressDay(w)}，${chair.office.title}${w.person('chair', chair.name, chair.office.title)}主持召开${name}。`;
  const paragraphs = [lead + attendance(w, cast, random.pick(['', '', ' ']))];
  if (w.setting.earlier) paragraphs.push(...retell(w, w.setting.earlier));
  else paragraphs.push(...matters(w));
  if (random.chance(0.4)) {
    w.person('speaker', chair.name, chair.office.title);
    paragraphs.push(`${chair.name}强调，要以“起跑就是冲刺”的劲头抓好各项工作，一项一项过筛子。`);
  }
  return [...head, ...paragraphs.map((text): Block => ({ kind: 'para', text }))];
}

/** What the meeting dealt with, told for the first time. */
function matters(w: World): string[] {
  const { random, truth } = w;
  const paragraphs: string[] = [];
  const left = w.setting.fields(9);
  const next = () => left.pop() ?? random.pick(fields);
  if (random.chance(0.3)) paragraphs.push(tell(w, [passing(w)]));
  if (random.chance(0.25)) {
    const taught = law(w, next(), null);
    const heading = `会议学习了${taught.item.studied[0]}`;
    truth.items.push({ ...taught.item, heading });
    paragraphs.push(`${heading}。${taught.body[0]}`);
  }
  for (let at = random.int(1, 3); at > 0; at -= 1) {
    const f = next();
    paragraphs.push(paragraph(w, f, random.chance(0.5) ? hearing(w, f) : deliberation(w, [f], governmentVerbs)));
  }
  paragraphs.push(
    tell(w, [hearing(w, next()), deliberation(w, [next(), next()], governmentVerbs), studyOf(w, next())].slice(0, random.int(2, 3))),
  );
  if (random.chance(0.3)) paragraphs.push('会议还研究了其他事项。');
  return paragraphs;
}
