/**
 * References: titles in 《》, and the short forms a text declares (以下简称…).
 */
import type { View } from '../2-lines.ts';
import { addOnce, type Draft, type Noted, note } from './draft.ts';

const draftMark =
  /[（(](?:送审稿|讨论稿|征求意见稿|修订稿|修订草案|草案|审议稿|初稿|修改稿|送审|报审稿|草案修改稿|建议表决稿|试点稿|代拟稿|稿)[）)]$/;

/** The titles in [from, to) of the flat text, without marks and draft marks. A title's own 《〈…〉》 stay inside. */
export function findTitles(view: View, from: number, to: number): Noted[] {
  const titles: Noted[] = [];
  const { flat } = view;
  let at = flat.indexOf('《', from);
  while (at >= 0 && at < to) {
    let depth = 1;
    let end = at + 1;
    while (end < to && end - at < 240 && depth > 0) {
      const char = flat[end];
      if (char === '《') depth += 1;
      else if (char === '》') depth -= 1;
      else if (char === '\n') break;
      end += 1;
    }
    if (depth === 0) {
      const text = flat.slice(at + 1, end - 1);
      const length = text.length - (draftMark.exec(text)?.[0].length ?? 0);
      if (length > 0) titles.push(note(view, at + 1, at + 1 + length, 'references/title'));
    }
    at = flat.indexOf('《', depth === 0 ? end : at + 1);
  }
  return titles;
}

/** All titles of the record, and its declared short forms. */
export function readReferences(view: View, draft: Draft): void {
  for (const title of findTitles(view, 0, view.flat.length)) addOnce(draft.documents, title);
  for (const found of view.flat.matchAll(/[（(]以下(?:简称|称)(?:为)?[：:]?[“"《]?([^”"》（）()\n]{2,20})[”"》]?[）)]/g)) {
    const short = found[1] ?? '';
    const before = view.flat.slice(Math.max(0, found.index - 50), found.index);
    const titled = /《([^《》]{2,48})》$/.exec(before);
    const full =
      titled?.[1] ??
      /([一-龥A-Za-z0-9]{3,40})$/.exec(before)?.[1]?.replace(/^.*?(?:由|请|同意|成立|设立|组建|与|和|委托|经)(?=[一-龥]{4})/, '') ??
      '';
    if (full.length < 3) continue;
    const end = found.index - (titled ? 1 : 0);
    const at = found.index + found[0].indexOf(short);
    draft.aliases.push({
      short: note(view, at, at + short.length, 'references/alias'),
      full: note(view, end - full.length, end, 'references/alias'),
    });
  }
}
