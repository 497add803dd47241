/** What rules note beside the values of the draft: relationships that they claim themselves, and each place where somebody is named. */
import type { NodeKind, RelationshipType } from '../../cypher/model.ts';
import type { Role, Span } from '../record.ts';

/** A thing as the text names it: where, or for an item or meeting which. */
export interface DraftEnd {
  kind: NodeKind;
  words: string;
  at: number | null;
  span: Span | null;
}
/** What a rule of rules.ts claims: a relationship that no list of the draft holds. */
export interface DraftClaim {
  relation: RelationshipType;
  from: DraftEnd;
  to: DraftEnd;
  props: Readonly<Record<string, string | number | boolean>>;
  span: Span;
  context: Span;
  rule: string;
}

/** A place where somebody is named. */
export interface OccurrenceNote {
  name: Words;
  title: Words | null;
  role: Role;
  /** Where the word for the role stands: the label of a list, which its people share. */
  roleAt: number;
  context: Span;
  rule: string;
}
interface Words {
  value: string;
  span: Span;
}
