/**
 * A document approved before anybody proposed it. Some titles come back every year (政府工作报告), so only what lies within a year
 * is told, unless the title itself carries a year.
 */
import type { Checked, Step } from './checked.ts';
import type { Draft } from './draft.ts';

const year = 330 * 86_400_000;
type Dated = Step & { date: string };
const earliest = (steps: readonly Step[]): Map<string, Dated> => {
  const first = new Map<string, Dated>();
  for (const step of steps) {
    const known = first.get(step.document);
    if (step.date && (!known || step.date < known.date)) first.set(step.document, { ...step, date: step.date });
  }
  return first;
};

export function checkDocuments({ approved, proposed }: Checked): Draft[] {
  const proposals = earliest(proposed);
  return [...earliest(approved)].flatMap(([document, approval]): Draft[] => {
    const proposal = proposals.get(document);
    if (!proposal || approval.date >= proposal.date) return [];
    const yearly = !/(?:19|20)\d\d/u.test(approval.title) && Date.parse(proposal.date) - Date.parse(approval.date) > year;
    if (yearly) return [];
    return [
      {
        kind: 'approved-early',
        level: 'warning',
        zh: `《${approval.title}》${approval.date} 已获同意，${proposal.date} 才提出。`,
        en: `《${approval.title}》 was approved on ${approval.date} and brought only on ${proposal.date}.`,
        detail: [approval.title],
        at: { record: approval.record, start: approval.start, end: approval.end },
        others: [proposal.record],
      },
    ];
  });
}
