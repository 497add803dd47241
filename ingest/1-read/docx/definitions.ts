/** What a Word file says of its lists (numbering.xml, or the lists of a file of Word 2003): levels, where they start, what is printed. */

import { type Attribute, readXml } from '../xml.ts';
import { isOn } from './marks.ts';

export interface Level {
  start: number;
  format: string;
  /** Of a format of one's own: its first numbers, 001, 002, ... */
  own: string;
  /** `（%1）`: signs for the numbers of this level and those above. */
  text: string;
  /** Numbers of the levels above are written in digits. */
  legal: boolean;
  /** Counts on until this level (from 1) has come again; 0: always. */
  restart: number | null;
  /** Nothing stands between the number and the text. */
  close: boolean;
}
export interface List {
  base: string;
  starts: Map<number, number>;
  levels: (Level | undefined)[];
}
export interface Definitions {
  levels: Map<string, (Level | undefined)[]>;
  lists: Map<string, List>;
  /** Style → the level of the list that its paragraphs have. */
  styleLevels: Map<string, number>;
  /** Name of a style of lists → the definition that it is; definition → the style it goes by. */
  styled: Map<string, string>;
  linked: Map<string, string>;
}

/** Formats by the numbers that Word of 2003 writes. */
const byNumber =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
const plain = (): Level => ({ start: 1, format: 'decimal', own: '', text: '', legal: false, restart: null, close: false });

function takeLevel(level: Level, name: string, attribute: Attribute): void {
  const value = attribute('w:val') ?? '';
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') [level.format, level.own] = [value, attribute('w:format') ?? ''];
  else if (name === 'w:nfc')
    level.format = byNumber[Number(value)] ?? (value === '57' ? 'numberInDash' : value === '255' ? 'none' : 'decimal');
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:suff') level.close = /^nothing$/iu.test(value);
  // A number that is hidden is none.
  else if (name === 'w:vanish' && isOn(value)) level.format = 'none';
}

export function readDefinitions(bytes: Uint8Array): Definitions {
  const found: Definitions = { levels: new Map(), lists: new Map(), styleLevels: new Map(), styled: new Map(), linked: new Map() };
  let [base, at, override] = ['', 0, false];
  let list: List | null = null;
  let level: Level | null = null;
  readXml('word/numbering.xml', bytes, {
    open(name, attribute) {
      const value = attribute('w:val') ?? '';
      if (name === 'w:abstractNum' || name === 'w:listDef') {
        base = attribute('w:abstractNumId') ?? attribute('w:listDefId') ?? '';
        found.levels.set(base, []);
        list = null;
      } else if (name === 'w:num' || name === 'w:list') {
        list = { base: '', starts: new Map(), levels: [] };
        found.lists.set(attribute('w:numId') ?? attribute('w:ilfo') ?? '', list);
      } else if ((name === 'w:abstractNumId' || name === 'w:ilst') && list) list.base = value;
      else if (name === 'w:styleLink' || name === 'w:listStyleLink') found.styled.set(value, base);
      else if (name === 'w:numStyleLink') found.linked.set(base, value);
      else if (name === 'w:lvlOverride') [at, override] = [Number(attribute('w:ilvl')), true];
      else if (name === 'w:startOverride') list?.starts.set(at, Number(value));
      else if (name === 'w:lvl') {
        at = Math.max(0, Math.min(8, Number(attribute('w:ilvl') ?? at) || 0));
        level = plain();
        if (override && list) list.levels[at] = level;
        else {
          const levels = found.levels.get(base);
          if (levels) levels[at] = level;
        }
      } else if (name === 'w:pStyle' && level) found.styleLevels.set(value, at);
      else if (level) takeLevel(level, name, attribute);
    },
    close(name) {
      if (name === 'w:lvlOverride') override = false;
      if (name === 'w:lvl') level = null;
    },
  });
  return found;
}
