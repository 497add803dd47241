/** The body of a Word file (document.xml) → its paragraphs with their printed numbers, and the table cells around them. */
import { type Colour, white } from '../html/colours.ts';
import { joinSigns, signOf } from '../signs.ts';
import { type Attribute, readXml } from '../xml.ts';
import { Branches } from './branches.ts';
import { isOn, isVisible, type Marks, shadeOf, takeMark } from './marks.ts';
import type { Numbering } from './numbering.ts';
import { boxes, breaks, type Frame, type Open, type Paragraph, shownPath, takeTableMark } from './paragraph.ts';
import { Shapes } from './shapes.ts';
import type { Styles } from './styles.ts';

/** Reads paragraphs in order; a text box comes before the paragraph it hangs on. */
export class DocumentReader {
  readonly paragraphs: Paragraph[] = [];
  /** Footnotes, endnotes and comments, which are not read; characters nobody sees; characters struck through or deleted. */
  notes = 0;
  hidden = 0;
  struck = 0;
  private readonly open: Open[] = [];
  private readonly path: Frame[] = [];
  private readonly branches = new Branches();
  private readonly shapes = new Shapes();
  private carried = '';
  private run: Marks = {};
  private runStyle = '';
  private ground: Colour | null = white;
  private inText = false;
  private inParagraphMarks = 0;
  private inRunMarks = false;

  private readonly numbering: Numbering;
  private readonly styles: Styles;
  constructor(numbering: Numbering, styles: Styles) {
    [this.numbering, this.styles] = [numbering, styles];
  }

  read(part: string, bytes: Uint8Array): void {
    readXml(part, bytes, {
      open: (name, attribute, resolve) => {
        if (name === 'w:del' && this.inParagraphMarks > 0 && this.inRunMarks) this.last('endless', true);
        const row = this.path.at(-1);
        if (name === 'w:del' && row?.tagName === 'tr') row.gone = true;
        if (/^w:(?:footnoteReference|endnoteReference|commentReference|footnote|endnote)$/u.test(name)) this.notes += 1;
        this.branches.open(name, attribute, resolve);
        if (this.branches.out) this.inText = this.branches.deleted && (name === 'w:delText' || name === 'w:t');
        else this.start(name, attribute);
      },
      close: (name) => {
        const { out } = this.branches;
        this.branches.close(name);
        if (out) this.inText = false;
        else this.end(name);
      },
      text: (text) => {
        this.shapes.text(text);
        if (!this.inText) return;
        if (this.branches.out) this.struck += text.replace(/\s/gu, '').length;
        else this.add(text);
      },
    });
    this.dropCarried([]);
  }

  private begin(ground: Colour | null): void {
    const { run, runStyle, carried: text } = this;
    this.open.push({ text, list: null, level: null, style: this.styles.plain, ground, endless: false, run, runStyle });
    this.carried = '';
  }

  private last<K extends keyof Open>(key: K, value: Open[K]): void {
    const one = this.open.at(-1);
    if (one) one[key] = value;
  }

  private start(name: string, attribute: Attribute): void {
    const value = attribute('w:val');
    this.shapes.open(name, attribute);
    const box = boxes[name];
    const around = this.path.at(-1);
    const ground = around?.ground ?? (around ? null : this.ground);
    if (box)
      this.path.push({ tagName: box, gone: around?.gone ?? false, ground: name === 'w:txbxContent' ? this.shapes.ground(ground) : ground });
    else if (name === 'w:p') this.begin(ground);
    else if (name === 'w:pPr') this.inParagraphMarks += 1;
    else if (name === 'w:rPr') this.inRunMarks = true;
    else if (name === 'w:r') [this.run, this.runStyle] = [{}, ''];
    else if (name === 'w:t') this.inText = true;
    else if (name === 'w:altChunk') this.paragraphs.push({ text: '', path: shownPath(this.path), chunk: attribute('r:id') ?? '' });
    else if (name === 'w:background') this.ground = shadeOf((one) => (one === 'w:fill' ? attribute('w:color') : undefined)) ?? white;
    else if (this.shapes.isSign(name)) this.add(signOf(''));
    else if (this.inParagraphMarks > 0 && this.inRunMarks) {
      if (name === 'w:vanish' && isOn(value)) this.last('endless', true);
    } else if (this.inRunMarks) {
      takeMark(this.run, name, attribute);
      if (name === 'w:rStyle') this.runStyle = value ?? '';
    } else if (this.inParagraphMarks > 0) {
      if (name === 'w:pStyle') {
        this.last('style', value ?? '');
        if (this.styles.of(value ?? '').painted) this.last('ground', null);
      }
      if (name === 'w:numId' || name === 'w:ilfo') this.last('list', value ?? null);
      if (name === 'w:ilvl') this.last('level', Number(value ?? 0));
      if (name === 'w:shd') this.last('ground', shadeOf(attribute) ?? ground);
    } else if (around && takeTableMark(around, name, attribute, this.styles)) return;
    else if (breaks[name] !== undefined) this.add(breaks[name] ?? '');
  }

  private end(name: string): void {
    this.shapes.close(name);
    if (boxes[name]) {
      this.dropCarried(this.path);
      this.path.pop();
    } else if (name === 'w:pPr') this.inParagraphMarks -= 1;
    else if (name === 'w:rPr') this.inRunMarks = false;
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.finish();
  }

  private add(text: string): void {
    const last = this.open.at(-1);
    if (!last || text === '') return;
    const marks = { ...this.styles.marks, ...this.styles.of(last.style).marks, ...this.styles.of(this.runStyle).marks, ...this.run };
    const size = text.replace(/[\s\ufffc]/gu, '').length;
    if (this.shapes.hidden || this.path.at(-1)?.gone || !isVisible(marks, last.ground)) this.hidden += size;
    else if (marks.strike) this.struck += size;
    else last.text += text;
  }

  private finish(): void {
    const done = this.open.pop();
    if (!done) return;
    [this.run, this.runStyle] = [done.run, done.runStyle];
    const text = joinSigns(done.text);
    if (done.endless) {
      this.carried = text;
      return;
    }
    const place = this.styles.of(done.style).place;
    const own = done.list ?? place?.list ?? null;
    const level = done.level ?? place?.level ?? this.numbering.levelOf(done.style) ?? 0;
    const number = own !== null && own !== '0' && text.trim() !== '' ? this.numbering.next({ list: own, level }) : '';
    this.paragraphs.push({ text: number + text, path: shownPath(this.path), chunk: null });
  }

  /** What was to go on in the next paragraph, where there is none. */
  private dropCarried(path: readonly Frame[]): void {
    if (this.carried !== '') this.paragraphs.push({ text: this.carried, path: shownPath(path), chunk: null });
    this.carried = '';
  }
}
