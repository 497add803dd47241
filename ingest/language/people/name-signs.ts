/** What single characters say of a name, each looked at once: bits in a table. */
import { transcribed } from '../../words/people.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../words/surnames.ts';

/** Also signs beyond the BMP, compatibility signs and radicals. */
export const han = /^[⺀-⿟㐀-䶿一-鿿豈-﫿\u{20000}-\u{3ffff}]$/u;
export const dot = /[·•・.．‧∙⋅●●﹒｡᛫]/;
/** Characters that no name holds, and such as few do. */
const never = /[的了及等或而则们这哪吗呢副]/;
const seldom = new Set(
  '各会议局委厅办处署政府组织员位级类项第共由向给请须应够做作行为据按照关于以至被把将让使不在有是与到就对都也还又再每该要位名讨论审研究报告制度方案工作情况问题部门单位全体安排表示听取实际通报汇报',
);
const opensCompound: ReadonlySet<string> = new Set(Array.from(compoundSurnames, (name) => name[0] ?? ''));

export const sign = {
  known: 1,
  han: 2,
  never: 4,
  seldom: 8,
  sound: 16,
  dot: 32,
  surname: 64,
  commonSurname: 128,
  /** Begins a surname of two characters. */
  compound: 256,
  /** A level, a place or a body; the end of a place or a meeting. */
  level: 512,
  area: 1024,
  /** Stands for a character that is not told. */
  mask: 2048,
} as const;
const tests: readonly (readonly [number, (char: string) => boolean])[] = [
  [sign.han, (char) => han.test(char)],
  [sign.never, (char) => never.test(char)],
  [sign.seldom, (char) => seldom.has(char)],
  [sign.sound, (char) => transcribed.has(char)],
  [sign.dot, (char) => dot.test(char)],
  [sign.surname, (char) => surnames.has(char)],
  [sign.commonSurname, (char) => commonSurnames.has(char)],
  [sign.compound, (char) => opensCompound.has(char)],
  [sign.level, (char) => /[省市县区镇乡州旗村局院校]/.test(char)],
  [sign.area, (char) => /[市县区会]/.test(char)],
  [sign.mask, (char) => /[某×xX*＊○〇●]/.test(char)],
];
const signs = new Uint16Array(0x10000);
function look(unit: number): number {
  const char = String.fromCharCode(unit);
  const made = tests.reduce((all, [bit, says]) => (says(char) ? all | bit : all), sign.known as number);
  signs[unit] = made;
  return made;
}
/** The bits of the character at a place; 1 behind the end. */
export const signAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return signs[unit] || look(unit);
};

/** How long a name is at most that begins here with a surname; 0 where none begins. */
export function ledUpTo(text: string, at: number): number {
  const flags = signAt(text, at);
  if (flags & sign.compound && compoundSurnames.has(text.slice(at, at + 2))) return 4;
  return flags & sign.surname ? 3 : 0;
}
