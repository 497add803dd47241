/** Who was there, in which role, with which office. */
import type { Role } from '../../record.ts';
import { type Ask, always, answerOf, same } from './answer.ts';

/** Roles of those who were there. */
const attending: readonly Role[] = ['chair', 'present', 'invited', 'observer'];

/** Present and away exclude each other whatever else is read. Where it is false that somebody was there, any role of those who were says so. */
export const askRole =
  (role: Role): Ask =>
  (record, [name = ''], isTrue) => {
    const found = record.people.filter((one) => same(one.name, name)).map((one) => ({ relation: one.role, words: one.name }));
    const counts = isTrue || role === 'chair' || role === 'absent' ? [role] : attending;
    const opposite = role === 'absent' ? attending : ['absent'];
    const agrees = found.filter(({ relation }) => counts.includes(relation));
    const excluded = agrees.length === 0 && attending.includes(role) ? [...opposite, ...attending] : opposite;
    const differs = found.filter((one) => !agrees.includes(one) && excluded.includes(one.relation));
    return { agrees, differs, beside: found.filter((one) => !agrees.includes(one) && !differs.includes(one)) };
  };

export const askTitle: Ask = (record, [name = '', title = '']) =>
  answerOf(
    record.people.filter((one) => same(one.name, name) && one.title !== null),
    (one) => same(one.title ?? '', title),
    (one) => ({ relation: 'title', words: `${one.name} ${one.title}` }),
    always,
  );
