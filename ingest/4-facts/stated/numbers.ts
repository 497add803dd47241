/** Which document a number is of: the record's own (alone in a line of its head, or in a field), or that of the title it stands beside. */
import { flatOffset } from '../../2-lines.ts';
import { type ClaimRule, itself, named, type Reading } from './rule.ts';

/** 《…》（青政办发〔2023〕18号）, and 青政发〔2023〕5号《…》. */
const titleBefore = /《([^《》\n]{2,120})》(?:[（(][^（）()\n]{1,10}[）)])?[（(](?:文号[：:]?)?$/u;
const titleBehind = /^(?:文件)?《([^《》\n]{2,120})》/u;
/** What else may stand in a line with the record's own number. */
const alone = /^[（(]?$/u;
const aloneBehind = /^[）)]?(?:签发人[：:]?[^\n]{0,16})?$/u;

export const numbering: ClaimRule = {
  name: 'numbers',
  why: 'A number in the text is that of some document; whose it is hangs on what stands beside it.',
  when: /\d号/u,
  read(reading) {
    const { view, draft, sections } = reading;
    const { flat } = view;
    const fields = sections.fields.filter(({ kind }) => kind === 'number').map(({ value }) => value);
    const headEnd = draft.items.reduce((least, { heading }) => Math.min(least, flatOffset(view, heading.span.start)), flat.length);
    let own = false;
    for (const { span, also } of draft.documentNumbers)
      for (const { start, end } of [span, ...also]) {
        const [from, to] = [flatOffset(view, start), flatOffset(view, end - 1) + 1];
        const number = named(reading, 'DocumentNumber', from, to);
        const line = { start: flat.lastIndexOf('\n', from - 1) + 1, end: lineEnd(flat, to) };
        const isAlone = alone.test(flat.slice(line.start, from)) && aloneBehind.test(flat.slice(to, line.end)) && to <= headEnd;
        if (!own && (isAlone || fields.some((field) => field.start <= start && end <= field.end))) {
          own = true;
          reading.claim('NUMBERED', itself, number, from, to);
          continue;
        }
        const title = titleAt(reading, from, to);
        if (title) reading.claim('NUMBERED', title, number, from, to);
      }
  },
};

function lineEnd(flat: string, from: number): number {
  const end = flat.indexOf('\n', from);
  return end < 0 ? flat.length : end;
}

/** The document whose title stands beside a number. */
function titleAt(reading: Reading, from: number, to: number): ReturnType<typeof named> | null {
  const { flat } = reading.view;
  const before = titleBefore.exec(flat.slice(Math.max(0, from - 150), from));
  if (before) {
    const start = Math.max(0, from - 150) + before.index + 1;
    return named(reading, 'Document', start, start + (before[1] ?? '').length);
  }
  const behind = titleBehind.exec(flat.slice(to, to + 130));
  if (!behind) return null;
  const start = to + behind[0].indexOf('《') + 1;
  return named(reading, 'Document', start, start + (behind[1] ?? '').length);
}
