/**
 * Appointments: who gains or loses which office by a decision (任命A为B, 提名A为B人选, A任B, 免去A的B职务, 接受A辞去B, 补选A、B为C),
 * also in lists under 任命：, 免去：.
 */
import type { AppointmentChange } from '../../cypher/closed-lists.ts';
import type { View } from '../2-lines.ts';
import { bodySuffix, isListed, isName } from '../language/people/names.ts';
import { matchesOf } from '../matches.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import type { AppointmentNote } from './draft.ts';
import { note } from './note.ts';

/** A name or several; the decision around it says that they are names. Brackets hold sex or ethnicity. */
const one = '[一-龥]{1,8}?(?:[·•・][一-龥]{1,8}?)*(?:[（(][^（）()]{1,16}[）)])?';
const names = `(${one}(?:[、和]${one}){0,11})(?:同志)?(?:等?[\\d一二三四五六七八九十]{1,3}[人名位](?:同志)?)?`;
const end = '(?:人选|候选人|一职|职务)?(?=[，。；、\\n（(]|$)';
const office = '([^，。；\\n（(]{2,40}?)';
const making = /任命|聘任|续聘|聘请|提名|推荐|提请任命|增补|补选|增选|选举|当选|明确|确定|推选|选任|委任|任用|录用|拟任/;
const make = `(?:拟|决定|会议决定|会议同意|同意|批准|通过)*(?:${making.source})(?:了)?[：:]?`;
/** Each with words without which it need not be tried, for it looks for a list of names at every place. */
const kinds: readonly (readonly [RegExp, AppointmentChange, RegExp])[] = [
  [new RegExp(`${make}${names}(?:为|任|担任|兼任|出任)${office}${end}`, 'g'), 'appointed', making],
  // A line or a clause of its own: 甲任乙; 甲为乙 in a list under 任命：.
  [
    new RegExp(
      `(?:(?<![一-龥》”])|(?<=会议决定|会议同意|决定|同意|通过))(?:(?:会议)?(?:研究)?(?:决定|同意|明确)|拟)?[：:]?${names}(?:任|为|担任|兼任)${office}${end}`,
      'g',
    ),
    'appointed',
    /[任为]/,
  ],
  [new RegExp(`(?<![一-龥》”])${names}不再(?:担任|兼任|任)${office}(?:职务|一职)?(?=[，。；、\\n]|$)`, 'g'), 'dismissed', /不再/],
  [new RegExp(`免去${names}(?:所|原)?(?:担任|兼任)?的${office}职务`, 'g'), 'dismissed', /免去/],
  [new RegExp(`(?<![一-龥》”])${names}的${office}职务(?=[，。；\\n]|$)`, 'g'), 'dismissed', /职务/],
  [
    new RegExp(
      `(?:接受|同意|批准|准予|许可)了?${names}(?:因[^，。；]{1,16}?)?(?:提出的?)?辞去(?:其)?(?:所)?(?:担任)?的?${office}(?:职务)?(?:的?(?:请求|申请|辞呈|请辞|决定|决议|议案|事项|报告))?(?=[，。；、\\n]|$)`,
      'g',
    ),
    'resigned',
    /辞去/,
  ],
];
/** Offices of a task force are tasks, not posts. */
const taskForce = /组长|总指挥|召集人|指挥长|班长|责任人|牵头人|联络员/;
const glued = /免去([一-龥·•・、]{6,60}?)(?:[（(][^（）()]{1,12}[）)])?职务/g;
const changing = /^[^。；]{2,40}为|不再|任|免去|增补|补选|选举|辞去|聘|提名|推荐|推选|增选|当选|职务/;

interface Part {
  from: number;
  text: string;
}
/** What opens a clause like a name: verbs of this file, pronouns, particles. */
export const opener =
  /^[其由以并将该此拟]|^(?:作为|认|责|任命|提名|聘|增补|补选|选举|免去|推荐|推选|确定|明确|决定|同意|接受|任免|成立|组建|会议)/;
/** A name a decision frames: any a list could hold, and foreign ones of four characters. */
export const isFramed = (text: string): boolean =>
  !collective.test(text) &&
  (isListed(text) || (/^[一-龥]{4}$/.test(text) && !endsInOffice(text) && bodySuffix(text) === 0 && isListed(text.slice(0, 2))));
const collective =
  /(?:单位|企业|个人|部门|人员|干部|集体|项目|行为|问题|责任人|党员|学校|村民|代表|组织|机构|家庭|学生|群众|建议|意见|情况|工作|标兵|先进|模范|精神|大会|活动|方案|名单)$/;
const level = /^(?:[省市县区镇乡州旗局委院校党]|政协|人大|第.{1,3}届)/;
const place = /^[一-龥]{2,4}(?:[省市县区州旗镇乡]|街道)/;
/** Where the office begins in 毕力格县安监局副局长, the likeliest name first; 0 for nowhere. */
function gluedOffice(text: string): number {
  const lengths = [3, 2, 4, 5, 6, 7, 8, 9].filter((length) => text.length - length >= 4 && isFramed(text.slice(0, length)));
  const strict = lengths.filter((length) => isName(text.slice(0, length), true));
  const at = (list: readonly number[], rest: RegExp): number | undefined => list.find((length) => rest.test(text.slice(length)));
  return at(strict, level) ?? at(lengths, level) ?? at(strict, place) ?? at(lengths, place) ?? 0;
}

/** The names of a list, where every part of it can be one. */
function parts(list: string, at: number, framed: boolean): Part[] {
  const found: Part[] = [];
  let from = at;
  for (const piece of list.split('、').flatMap((whole) => (isFramed(whole.replace(/[（(].*$/, '')) ? [whole] : whole.split('和')))) {
    const text = piece.replace(/[（(].*$/, '').replace(/同志$/, '');
    if (!(framed ? isFramed(text) : isName(text, true)) || opener.test(text)) return [];
    found.push({ from, text });
    from += piece.length + 1;
  }
  return found;
}

const known = new WeakMap<View, Map<string, readonly AppointmentNote[]>>();
/** The appointments of one stretch of the flat text, read once for all who ask. Linear: every pattern is bounded. */
export function findAppointments(view: View, span: Span): readonly AppointmentNote[] {
  const ofView = known.get(view) ?? new Map<string, readonly AppointmentNote[]>();
  known.set(view, ofView);
  const place = `${span.start}-${span.end}`;
  const found = ofView.get(place) ?? readAppointments(view, span);
  ofView.set(place, found);
  return found;
}

function readAppointments(view: View, span: Span): AppointmentNote[] {
  const text = view.flat.slice(span.start, span.end);
  const found: AppointmentNote[] = [];
  if (!changing.test(text)) return found;
  for (const [place, [pattern, kind, hint]] of kinds.entries()) {
    for (const match of hint.test(text) ? matchesOf(text, pattern) : []) {
      const [whole, list = '', post = ''] = match;
      if (
        taskForce.test(post) ||
        (kind === 'appointed' && !endsInOffice(post) && !/职务$/.test(whole)) ||
        (kind !== 'appointed' && !endsInOffice(post))
      )
        continue;
      const at = span.start + match.index;
      const change = kind === 'appointed' && /补选|选举|当选|推选|增选/.test(whole) ? 'elected' : kind;
      const word = /任命|免去|增补|补选|选举|当选|推选|辞去|不再|聘任|聘请|提名|任|为|职务/.exec(whole);
      const wordAt = at + (word?.index ?? 0);
      const officeFrom = at + whole.lastIndexOf(post);
      const listAt = at + whole.indexOf(list);
      // Where no word of appointing opens the clause, only a list of such lines or a known surname makes a name.
      for (const { from, text: name } of parts(list, listAt, place !== 1 || match.index === 0))
        if (!found.some((other) => other.person.value === name && other.office.value === post))
          found.push({
            person: note(view, from, from + name.length, 'appointments/person'),
            change: note<AppointmentChange>(view, wordAt, wordAt + (word?.[0].length ?? 1), 'appointments/change', change),
            office: note(view, officeFrom, officeFrom + post.length, 'appointments/office'),
          });
    }
  }
  for (const match of matchesOf(text, glued)) {
    const whole = match[1] ?? '';
    const pieces = whole.split('、');
    const last = pieces.pop() ?? '';
    const length = gluedOffice(last);
    const at = span.start + match.index;
    if (length === 0 || /的/.test(whole) || !endsInOffice(whole) || opener.test(whole) || !pieces.every(isFramed)) continue;
    let from = at + match[0].indexOf(whole);
    const officeFrom = from + whole.length - last.length + length;
    for (const name of [...pieces, last.slice(0, length)]) {
      found.push({
        person: note(view, from, from + name.length, 'appointments/person'),
        change: note<AppointmentChange>(view, at, at + 2, 'appointments/change', 'dismissed'),
        office: note(view, officeFrom, officeFrom + last.length - length, 'appointments/office'),
      });
      from += name.length + 1;
    }
  }
  return found;
}
