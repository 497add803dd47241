/**
 * What of a Word file its page shows elsewhere or not at all: one of two branches, what was deleted or moved away, the properties of
 * before a change, notes and headers, the small signs above a word.
 */
import type { Attribute } from '../xml.ts';

const left = new Set(
  'w:moveFrom w:rt w:del w:hdr w:ftr w:footnote w:endnote w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange w:tblGridChange w:numberingChange w:docOleData w:binData'.split(
    ' ',
  ),
);
/** Namespaces of whose content enough is understood to take a branch that needs them. */
const understood =
  /^http:\/\/(?:schemas\.microsoft\.com\/office\/(?:word|drawing)\/20\d\d|schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\//u;

export class Branches {
  /** Elements that are open. */
  private depth = 0;
  /** Depth of the outermost element that is left out; 0: none is. */
  private leftAt = 0;
  private deletedAt = 0;
  private readonly taken: boolean[] = [];

  get out(): boolean {
    return this.leftAt > 0;
  }
  /** Within what was deleted while changes were tracked. */
  get deleted(): boolean {
    return this.deletedAt > 0;
  }

  open(name: string, attribute: Attribute, resolve: (prefix: string) => string): void {
    this.depth += 1;
    if (name === 'mc:AlternateContent') this.taken.push(false);
    if (this.leftAt > 0) return;
    if (left.has(name) || this.isOtherBranch(name, attribute, resolve) || this.isNote(name, attribute)) this.leftAt = this.depth;
    if (this.leftAt > 0 && (name === 'w:del' || attribute('w:type') === 'Word.Deletion')) this.deletedAt = this.depth;
  }

  close(name: string): void {
    if (name === 'mc:AlternateContent') this.taken.pop();
    if (this.leftAt === this.depth) this.leftAt = 0;
    if (this.deletedAt === this.depth) this.deletedAt = 0;
    this.depth -= 1;
  }

  /** Of several branches the first is taken that needs nothing unknown, else the last. */
  private isOtherBranch(name: string, attribute: Attribute, resolve: (prefix: string) => string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const needed = name === 'mc:Choice' ? (attribute('Requires') ?? '').split(/\s+/u).filter((one) => one !== '') : [];
    if (this.taken.at(-1) || !needed.every((one) => understood.test(resolve(one)))) return true;
    this.taken[this.taken.length - 1] = true;
    return false;
  }

  /** Word of 2003 keeps comments and changes where they stand. */
  private isNote(name: string, attribute: Attribute): boolean {
    return name === 'aml:annotation' && /^Word\.(?:Comment|Deletion)$/u.test(attribute('w:type') ?? '');
  }
}
