/**
 * text → record: the ordered list of the reader's stages, nothing else.
 */
import { readLines } from './2-lines.ts';
import { divide } from './3-sections.ts';
import { assemble } from './4-facts/assemble.ts';
import { readAttendance } from './4-facts/attendance.ts';
import { findBodies } from './4-facts/bodies.ts';
import { readByNumber } from './4-facts/by-number.ts';
import { checkCounts } from './4-facts/check-counts.ts';
import { checkDays } from './4-facts/check-days.ts';
import { checkDraft, sayMisprints } from './4-facts/check-draft.ts';
import { checkItems } from './4-facts/check-items.ts';
import { checkLists } from './4-facts/check-lists.ts';
import { readDistribution } from './4-facts/distribution.ts';
import { emptyDraft } from './4-facts/draft.ts';
import { finish } from './4-facts/finish.ts';
import { readIssue } from './4-facts/issue/read.ts';
import { readScope } from './4-facts/issue/scope.ts';
import { readItems } from './4-facts/items.ts';
import { kindOf } from './4-facts/kind.ts';
import { keepNameLaw } from './4-facts/lawful.ts';
import { readMeeting } from './4-facts/meeting/read.ts';
import { completeDate } from './4-facts/meeting/time.ts';
import { findNames, readMentions } from './4-facts/mentions.ts';
import { readOrganizations } from './4-facts/organizations.ts';
import { placesOf } from './4-facts/places.ts';
import { readPortal } from './4-facts/portal.ts';
import { readItem } from './4-facts/read-item.ts';
import { readReferences } from './4-facts/references.ts';
import { readRoster } from './4-facts/roster.ts';
import { readRosterTables } from './4-facts/roster-table.ts';
import { applyRules } from './4-facts/rules.ts';
import { readSpeech } from './4-facts/speech.ts';
import { findClauses } from './4-facts/unnumbered.ts';
import { inRaw, withoutInvisible } from './invisible.ts';
import { withoutMarkdown } from './markdown.ts';
import { mendMisprints } from './misprints.ts';
import { fullWidth } from './punctuation.ts';
import { withoutRadicals } from './radicals.ts';
import type { Extracted } from './record.ts';
import { simplified } from './simplified.ts';

/** Reads one text. Pure and linear; never throws: what is wrong with the text is in `messages`. Offsets are UTF-16 units of `text`. */
export function extract(text: string, source: string): Extracted {
  const visible = withoutInvisible(text);
  return visible ? inRaw(readVisible(visible.text, source), visible.back) : readVisible(text, source);
}

function readVisible(text: string, source: string): Extracted {
  const plain = withoutMarkdown(withoutRadicals(text));
  const mended = mendMisprints(simplified(plain));
  const view = readLines(fullWidth(mended.text));
  const sections = divide(view);
  const draft = emptyDraft();
  draft.kind = kindOf(view, sections);
  const day = readMeeting(view, sections, draft);
  readIssue(view, sections, draft);
  readPortal(view, sections, draft);
  completeDate(view, day, draft);
  readScope(view, sections, draft);
  readReferences(view, draft);
  readRoster(view, sections, draft);
  readRosterTables(view, sections, draft);
  readDistribution(view, sections, draft);
  const prose = sections.zones.length > 0 ? sections.head : [...sections.head, ...sections.tail];
  if (draft.kind !== 'speech') readAttendance(view, [...prose, ...sections.tail], draft);
  const bodies = findBodies(view.flat, 0, view.flat.length, placesOf(view));
  const names = findNames(view, new Set(draft.people.map(({ name }) => name.value)));
  readItems(view, sections, bodies, names, draft);
  readByNumber(view, draft);
  if (sections.zones.length === 0 && draft.kind !== 'speech')
    for (const clause of findClauses(view, prose, draft)) readItem(view, clause, bodies, names, null, draft);
  readMentions(view, sections, draft);
  if (draft.kind === 'speech') readSpeech(view, draft);
  readOrganizations(view, sections, bodies, draft);
  finish(view, sections, draft);
  keepNameLaw(view, draft);
  applyRules(view, sections, bodies, draft);
  checkDraft(view, draft);
  checkCounts(view, sections, draft);
  checkItems(view, sections, draft);
  checkLists(view, draft);
  checkDays(view, draft);
  sayMisprints(plain, mended.places, draft);
  return assemble(view, draft, source, plain);
}
