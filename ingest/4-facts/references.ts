/**
 * References: titles in 《》, and the short forms a text declares (以下简称…).
 */
import type { View } from '../2-lines.ts';
import { matchesOf } from '../matches.ts';
import { draftMarks } from '../words/formulas.ts';
import type { Draft } from './draft.ts';
import { addOnce, type Noted, note } from './note.ts';

const draftMark = new RegExp(`[（(](?:${draftMarks.join('|')})[）)]$`);

/** Laws, regulations and codes by how their titles end; a draft of one is told apart by the mark behind it. */
const inForce = /(?:(?<![办方])法|法典|条例)(?:[（(](?:20\d\d年)?(?:修订|修正|修正版)[）)])?$/;
/** 象政办发〔2023〕18号: the year in brackets of any kind, the letters before it where there are any. */
const documentNumber =
  /[一-龥]{0,8}?(?:[一-龥]{1,8}(?:发|办|函|字|纪|通|政|会|阅|规|令|任|复|专))?[〔[［【（(](?:19|20)\d\d[〕\]］】）)]第?\d{1,4}号/g;
/** Words before its letters that are none of them: 按照青政发…, 落实青政发…. */
const beforeNumber =
  /^[一-龥]*(?:按照?|根据|依据|依照|落实|贯彻|执行|印发|转发|参照|以及|通知|文件|要求|精神|同意|关于|遵照|对照|详见|见|的)(?=[一-龥]{2})/;
/** What each has; to look for the letters before it takes long at every character of a text that has none. */
const yearAndNumber = /[〔[［【（(](?:19|20)\d\d[〕\]］】）)]第?\d{1,4}号/;
/** A strategy or plan named without 《》; group 1 is the name. */
const strategy = /(“[^“”\n]{2,16}”(?:战略|行动|工程|规划|计划)|[一-龥]{2,10}战略)(?=[，。；、”》）和与及的\n]|$)/g;
const namesStrategy = /战略|”(?:行动|工程|规划|计划)/;
const leadIn =
  /^.*(?:贯彻|落实|实施|推进|围绕|推动|坚持|聚焦|对接|融入|服务|紧扣|按照|深化|践行|执行|和|与|的|为|了|是|将|把|以|全面|深入|谋划|到|[省市县区]委)(?=[一-龥]{4,}$)/;
const vague = /^(?:发展|重大|国家|重要|总体|长远|本|该|这一|各项|大|新|区域|工作|上级)*战略$/;

/** The titles in [from, to) of the flat text, without marks and draft marks. A title's own 《〈…〉》 stay inside. */
export function findTitles(view: View, from: number, to: number): Noted[] {
  const titles: Noted[] = [];
  const { flat } = view;
  // Within the stretch alone: where no title follows, the rest of the text would be searched for each of its items.
  const next = (start: number): number => {
    const found = flat.slice(start, to).indexOf('《');
    return found < 0 ? -1 : start + found;
  };
  let at = next(from);
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
    at = next(depth === 0 ? end : at + 1);
  }
  return titles;
}

/** All titles of the record, and its declared short forms. */
export function readReferences(view: View, draft: Draft): void {
  for (const title of findTitles(view, 0, view.flat.length)) {
    // 《滨海晚报》 as the source is a paper, no document.
    if (title.span.start === draft.issuer?.span.start) continue;
    addOnce(draft.documents, title);
    const after = view.raw.slice(title.span.end, title.span.end + 12).replace(/\s+/g, '');
    if (draftMark.test(/^[》〉]?([（(][^（）()]{1,8}[）)])/.exec(after)?.[1] ?? ''))
      addOnce(draft.drafts, { ...title, rule: 'references/draft', also: [] });
    else if (inForce.test(title.value)) addOnce(draft.laws, { ...title, rule: 'references/law', also: [] });
  }
  for (const found of yearAndNumber.test(view.flat) ? matchesOf(view.flat, documentNumber) : []) {
    const lead = beforeNumber.exec(found[0])?.[0].length ?? 0;
    addOnce(draft.documentNumbers, note(view, found.index + lead, found.index + found[0].length, 'references/number'));
  }
  for (const found of namesStrategy.test(view.flat) ? matchesOf(view.flat, strategy) : []) {
    const words = found[1] ?? '';
    const lead = words.startsWith('“') ? 0 : (leadIn.exec(words)?.[0].length ?? 0);
    if (words.length - lead >= 4 && !vague.test(words.slice(lead)))
      addOnce(draft.strategies, note(view, found.index + lead, found.index + words.length, 'references/strategy'));
  }
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
