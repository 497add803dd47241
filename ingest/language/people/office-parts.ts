/** An office with its body written before it: 县发改局|局长. */

import { isLawfulName } from '../../../cypher/name-law.ts';
import { bodySuffix } from './names.ts';

/** What may follow a body in an office: 县委|副书记, but not 县委|办主任 (that body is 县委办). */
const officeAfterBody =
  /^(?!办|室|厅|局(?!长)|部(?!长)|处(?!长)|科(?!长)|委(?!员)).{0,8}(?:长|书记|主任|主席|经理|政委|成员|委员|常委|员|师|负责人|助理|顾问)$/u;

/** The same where no body of the record is known to begin it: at the longest part that ends as bodies do. */
export function splitAtSuffix(office: string): { body: string; title: string } | null {
  for (let length = office.length - 2; length > 2; length -= 1) {
    const [body, title] = [office.slice(0, length), office.slice(length)];
    if (bodySuffix(body) > 0 && officeAfterBody.test(title) && isLawfulName(body)) return { body, title };
  }
  return null;
}

/** An office split at the longest body of the record it begins with; null where it names no body. */
export function splitOffice(office: string, bodies: readonly string[]): { body: string; title: string } | null {
  let body = '';
  for (const name of bodies) if (name.length > body.length && office.startsWith(name)) body = name;
  if (body === '') return null;
  const title = office.slice(body.length);
  return officeAfterBody.test(title) ? { body, title } : null;
}
