/**
 * Matters of a meeting whose minutes exist, told once more as news: the same documents and reports, with what was decided.
 * What was put off news leaves out.
 */
import type { DecisionKind } from '../../cypher/enumerations.ts';
import { type Clause, tell } from './clauses.ts';
import { type Field, fields } from './fields.ts';
import { remark } from './remarks.ts';
import type { Matter } from './truth.ts';
import type { World } from './world.ts';

const verbs: readonly (readonly [DecisionKind, string])[] = [
  ['approved-in-principle', '审议并原则通过了'],
  ['approved', '审议通过了'],
];

function clauseOf(w: World, { action, documents, decisions, submitters, heading }: Matter): Clause | null {
  if (decisions.includes('deferred')) return null;
  const report = /听取(?:了)?.+?关于(.+)的汇报/u.exec(heading)?.[1];
  const [bureau] = submitters;
  if (action === 'hear' && report && bureau) return { heading: `听取了${w.org(bureau)}关于${report}的汇报`, action, submitters: [bureau] };
  if (action !== 'deliberate' || documents.length === 0) return null;
  const [decision, verb] = verbs.find(([kind]) => decisions.includes(kind)) ?? [null, '审议了'];
  const words = `${verb}${documents.map((title) => w.doc(title)).join('')}`;
  return { heading: words, action, documents: [...documents], decisions: decision ? [decision] : [] };
}

/** So many matters a report tells. */
const most = 7;

/** Whether news can tell anything of these matters. */
export const canRetell = (matters: readonly Matter[]): boolean =>
  matters.filter(({ action, documents, decisions }) => action === 'deliberate' && documents.length > 0 && !decisions.includes('deferred'))
    .length >= 2;

/** Paragraphs: the first matters each with a remark, the others in one sentence. */
export function retell(w: World, matters: readonly Matter[]): string[] {
  const told: { clause: Clause; field: Field | undefined }[] = [];
  for (const matter of matters) {
    const clause = told.length < most ? clauseOf(w, matter) : null;
    const field = fields.find(({ bureau }) => bureau.some((one) => matter.submitters.includes(w.place.word + one)));
    if (clause) told.push({ clause, field });
  }
  const alone = told.slice(0, 2).map(({ clause, field }) => `${tell(w, [clause])}${field ? remark(w, field) : ''}`);
  const rest = told.slice(2).map(({ clause }) => clause);
  return rest.length > 0 ? [...alone, tell(w, rest)] : alone;
}
