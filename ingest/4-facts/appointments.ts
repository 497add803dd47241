/**
 * Appointments: who gains or loses which office by a decision (任命A为B, A任B, 免去A的B职务, 接受A辞去B, 补选A为B).
 */
import type { View } from '../2-lines.ts';
import type { Appointment, Span } from '../record.ts';
import { type Noted, note } from './draft.ts';
import { isName } from './names.ts';

export interface AppointmentNote {
  person: Noted;
  change: Noted<Appointment['change']>;
  office: Noted;
}

const gained =
  /(?<![一-龥])(?:决定|任命|同意|提名|拟任|决定任命|会议决定)?[：:]?([一-龥]{2,4}?)(?:同志)?(?:任|为)([^，。；、\n（(]{2,30}?(?:长|书记|主任|委员|主席|庭长|局长|院长|检察员|审判员|代表))(?=[，。；、\n（(]|职务)/g;
const lost = /免去([一-龥]{2,4}?)(?:同志)?(?:所|原)?(?:担任)?的([^，。；\n]{2,30}?)职务/g;
const lostBare = /免去([一-龥]{2,3}?)(?:同志)?((?:省|市|县|区|镇|乡|第)[^，。；的\n]{2,30}?)职务/g;
const added = /(?:增补|补选|任命|选举)([一-龥]{2,4}(?:、[一-龥]{2,4})*)(?:同志)?(?:为|任)([^，。；\n]{2,40}?)(?=[，。；\n]|$)/g;
const resigned =
  /接受([一-龥]{2,4}?)(?:同志)?(?:因[^，。；]{1,16}?)?(?:提出的)?辞去(?:其?所?担任的)?([^，。；\n]{2,30}?)(?:职务)?(?:的?请求|的?辞呈)?(?=[，。；\n]|$)/g;
/** Offices of a task force are tasks, not posts. */
const taskForce = /组长|总指挥|召集人|指挥长|班长/;

const kinds: readonly (readonly [RegExp, Appointment['change']])[] = [
  [gained, 'appointed'],
  [lost, 'dismissed'],
  [lostBare, 'dismissed'],
  [added, 'appointed'],
  [resigned, 'resigned'],
];

/** The appointments of one stretch of the flat text. */
export function findAppointments(view: View, span: Span): AppointmentNote[] {
  const text = view.flat.slice(span.start, span.end);
  const found: AppointmentNote[] = [];
  if (!/任|免去|增补|补选|选举|辞去/.test(text)) return found;
  for (const [pattern, kind] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const [whole, names = '', office = ''] = match;
      if (taskForce.test(office)) continue;
      const at = span.start + match.index;
      const change = kind === 'appointed' && /补选|选举/.test(whole) ? 'elected' : kind;
      const word = /任命|免去|增补|补选|选举|辞去|任|为/.exec(whole);
      const wordAt = at + (word?.index ?? 0);
      const officeFrom = at + whole.lastIndexOf(office);
      let from = at + whole.indexOf(names);
      for (const name of names.split('、')) {
        if (isName(name, true) && !/^其/.test(name) && !found.some((one) => one.person.value === name && one.office.value === office))
          found.push({
            person: note(view, from, from + name.length, 'appointments/person'),
            change: note<Appointment['change']>(view, wordAt, wordAt + (word?.[0].length ?? 1), 'appointments/change', change),
            office: note(view, officeFrom, officeFrom + office.length, 'appointments/office'),
          });
        from += name.length + 1;
      }
    }
  }
  return found;
}
