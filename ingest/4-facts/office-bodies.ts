/** The bodies that offices name: 县委副书记、县政府县长 → 县委, 县政府. */
import { flatOffset, type View } from '../2-lines.ts';
import { officeEndingAt } from '../words/offices.ts';
import { findBodies } from './bodies.ts';
import type { Draft } from './draft.ts';
import { addOnce, type Noted, note } from './note.ts';

/** Kinds of bodies: 办公室主任, 学校相关部门 name none. */
export const kindAlone = /^(?:办公室|公司|集团|学校|学院|医院|政府|常委会|秘书处)$/;

/** Bodies inside the offices of people who have a roster role or spoke. */
export function offices(view: View, draft: Draft, list: Noted[]): void {
  for (const { role, title } of draft.people) {
    if (!title || (role.value === 'mentioned' && !title.rule.startsWith('mentions/appointed'))) continue;
    const from = flatOffset(view, title.span.start);
    const to = flatOffset(view, title.span.end);
    const text = view.flat.slice(from, to);
    if (/^[省市县区镇乡州]长$/.test(text)) continue;
    // 办公室主任 alone in a roster is of the body that met; 县委常委、办公室主任 is of another.
    const ofRoster = role.value !== 'speaker' && !text.includes('、');
    for (const body of bodiesOfOffice(text))
      if (!/^党[组委]$/.test(text.slice(body.from, body.to)) && !(kindAlone.test(text.slice(body.from, body.to)) && !ofRoster))
        addOnce(list, { ...note(view, from + body.from, from + body.to, 'organizations/office'), context: title.context });
  }
}

/** 县委副书记、县政府县长 → 县委, 县政府. Offsets in the text. */
export function bodiesOfOffice(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  for (const part of text.split('、')) {
    const head =
      /^(.{2,30}?)(?:党组|党委)?(?:常务|第一|兼职)?(?:副)?(?:书记|主任|局长|县长|市长|区长|镇长|乡长|主席|常委|秘书长|部长|院长|检察长|政委|委员|党组成员|成员|总经理|董事长|负责人|主要负责人|科长|处长|所长|站长|队长|大队长|支队长|经理|校长|会计师|总会计师|工程师|总工程师|行长|会长|组长|调研员|参谋长|副总|局|部员)/.exec(
        part,
      );
    const inner = findBodies(part);
    for (const body of inner) found.push({ from: at + body.from, to: at + body.to });
    if (inner.length === 0 && officeEndingAt(part, part.length) === 0 && /[局办委所科站]$|公司$|集团$|中心$/.test(part) && part.length >= 3)
      found.push({ from: at, to: at + part.length });
    else if (inner.length === 0 && head?.[1] && /(?:委|局|办|政府|政协|人大|公司|集团|中心|所|院|科|部|会|党组)$/.test(head[1]))
      found.push({ from: at, to: at + head[1].length });
    at += part.length + 1;
  }
  return found;
}
