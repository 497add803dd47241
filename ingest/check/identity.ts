/**
 * Doubtful identities: one name that may be two people. People are joined by the bare name within a place, so what speaks
 * against it is told: the name twice in one roster line-up, present and absent at once, or offices on one day in two
 * departments. Leaders hold offices in party, government and congress at once; these speak against nothing.
 */
import { isOf } from '../messages.ts';
import type { Checked, Office } from './checked.ts';
import type { Draft } from './draft.ts';

const leading = /(?:委|政府|常委会|政协|党组|人大|办公室|委员会)$/u;

export function checkIdentity({ readings, offices }: Checked): Draft[] {
  const twice = readings.flatMap(({ key, repeated }) =>
    repeated.map(
      ({ name, times, start, end }): Draft => ({
        kind: 'identity',
        level: 'warning',
        zh: `${name}在同一类名单中出现 ${times} 次，可能是两个人。`,
        en: `${name} stands ${times} times in one role; they may be two people.`,
        detail: [name],
        at: { record: key, start, end },
      }),
    ),
  );
  const both = readings.flatMap(({ key, messages }) =>
    messages
      .filter((one) => isOf('roster/both', one))
      .map(
        ({ values: { name, role }, span }): Draft => ({
          kind: 'identity',
          level: 'warning',
          zh: `${name}既列为到会又列为请假，可能是两个人，或名单有误。`,
          en: `${name} is both ${role} and absent. They may be two people, or the roster errs.`,
          detail: [name],
          at: span ? { record: key, ...span } : { record: key, start: null, end: null },
        }),
      ),
  );
  return [...twice, ...both, ...onOneDay(offices)];
}

/** One title may name two bodies; they stand close together. */
const oneTitle = 60;
const apart = (a: Office, b: Office): boolean =>
  !a.body.includes(b.body) && !b.body.includes(a.body) && (a.record !== b.record || Math.abs(a.start - b.start) > oneTitle);

function onOneDay(offices: readonly Office[]): Draft[] {
  const groups = new Map<string, Office[]>();
  for (const one of offices) {
    if (!one.date || leading.test(one.body)) continue;
    const id = `${one.official} ${one.date}`;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): Draft[] => {
    const [first] = group;
    const other = group.find((one) => first && apart(first, one));
    if (!first || !other || group.some((one) => one.body === other.body && !apart(first, one))) return [];
    return [
      {
        kind: 'identity',
        level: 'info',
        zh: `${first.date} 的记录中，${first.name}既是${first.body}${first.title}又是${other.body}${other.title}，可能是两个人。`,
        en: `On ${first.date} ${first.name} is ${first.body}${first.title} and ${other.body}${other.title}; they may be two people.`,
        detail: [`${first.body}${first.title}`, `${other.body}${other.title}`],
        at: { record: other.record, start: other.start, end: other.end },
        others: [first.record],
      },
    ];
  });
}
