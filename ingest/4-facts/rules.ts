/**
 * The rules that claim relationships of the graph themselves, in their order, after all that fills the draft. To add a relationship: its entry
 * in cypher/model.ts, a rule in stated/ and its place here, a case in ingest/cases/.
 */
import type { View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import type { Body } from '../language/bodies.ts';
import type { Draft } from './draft.ts';
import { abolishing, merging, renaming, sharingSign } from './stated/bodies.ts';
import { issuing, repealing } from './stated/documents.ts';
import { numbering } from './stated/numbers.ts';
import { presence } from './stated/presence.ts';
import { type ClaimRule, readBy } from './stated/rule.ts';
import { calling } from './stated/surnames.ts';

const rules: readonly ClaimRule[] = [presence, calling, numbering, issuing, repealing, renaming, merging, sharingSign, abolishing];

/** Lets each rule claim what it reads. */
export const applyRules = (view: View, sections: Sections, bodies: readonly Body[], draft: Draft): void =>
  readBy(rules, view, sections, bodies, draft);
