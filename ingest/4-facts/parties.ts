/** The bodies and people a phrase names as those who bring or report a matter. */
import type { View } from '../2-lines.ts';
import { ledUpTo } from '../language/people/name-signs.ts';
import { splitPerson } from '../language/people/phrase.ts';
import type { Span } from '../record.ts';
import { endsInOffice } from '../words/offices.ts';
import { findBodies } from './bodies.ts';
import { addOnce, type Noted, note } from './note.ts';
import { placesOf } from './places.ts';

export interface Submitters {
  submitters: Noted[];
  /** Named persons among them with their offices: they spoke. */
  persons: { name: Span; title: Span | null }[];
  /** Whether a body is the one that met: nobody brings a matter to itself. */
  isOwn: (name: string) => boolean;
}

/** What stands between a name and what it does: 受县政府委托, 联合. */
const between = /(?:解读|讲解|领学|汇报|提交|提请|起草|传达|受[^，。；]{2,20}委托|所?作的?|联合|共同|分别|的)$/;

/** 老干部|列席组: three characters without a surname are no reporter. */
const isLikely = (name: string): boolean => name.length !== 3 || ledUpTo(name, 0) > 0;

/** 云桥市、雷山县: a place that acts is its government, and nobody called so. */
const area = (words: string, from: number): { from: number; to: number } | undefined =>
  /^[一-龥]{2,4}[县市区乡]$/.test(words) ? { from, to: from + words.length } : undefined;

const sharesEnd =
  /^(?:(?!党[组委])[^，。；《》了]){2,40}、(?:(?!党[组委])[^，。；《》]){2,40}[和及与](?:(?!党[组委])[^、，。；《》]){2,12}党[组委]$/;

interface Party {
  span: Span;
  person: Submitters['persons'][number] | null;
}

/**
 * Adds the bodies and people of a phrase like 县水利局、县应急管理局 or 县农业局局长卞庄. `whole`: a body counts only where the words are nothing but
 * its name (成立某公司的请示 is not the company's).
 */
export function parties(view: View, from: number, phrase: string, submitters: Submitters, whole = false): void {
  // 市人大、政府和法院党组: what stands last is said of each, so that none is whole without it.
  if (sharesEnd.test(phrase)) {
    addOnce(submitters.submitters, note(view, from, from + phrase.length, 'submitters/body'));
    return;
  }
  const bodies = findBodies(view.flat, from, from + phrase.length, placesOf(view));
  const found: Party[] = [];
  let last = false;
  /** The body of an office that nobody is named with. */
  let behind: Span | null = null;
  let at = from;
  for (const part of phrase.split(/[、，,]|以及|(?<=[一-龥]{2})\s+(?=[一-龥]{2})|(?<=[局办委中心集团公司院科镇])[和及与](?=[^和及与])/)) {
    const start = view.flat.indexOf(part, at);
    at = start + part.length;
    const named = part
      .replace(/(?:等(?:[\d一二两三四五六七八九十]{1,3}个)?(?:部门|单位)?|同志|(?:有关|相关|主要|分管)*负责(?:人|同志)|分别)$/, '')
      .replace(between, '')
      .replace(between, '');
    // Somebody on behalf of another; not 代表资格审查委员会.
    const before = /^(.{2,}?)代表/.exec(named)?.[1] ?? '';
    const words = splitPerson(before, true)?.kind === 'name' ? before : named;
    // 县政府各位副县长: nobody by name.
    if (/各位|全体|在家/.test(words)) continue;
    // 某委员会主任委员、市人大常委会副主任蔡小琪: the office before goes with the name.
    if (endsInOffice(words) && splitPerson(words, true)?.kind !== 'name') {
      // 党政办公室主任: an office alone stands for its body, if nobody follows.
      const office = bodies.findLast(
        (one) => one.from === start && one.to < start + words.length && endsInOffice(view.flat.slice(one.to, start + words.length)),
      );
      last = office !== undefined;
      if (office) behind = { start: office.from, end: office.to };
      continue;
    }
    const lead = /^(?:了|会议|由|各自|分别|经|上述|以下)+/.exec(words)?.[0].length ?? 0;
    const core = words.slice(lead);
    if (core.length < 2 || /^(?:各|有关|相关|本|我|全(?!国)|其|该|上述|关于|会议)/.test(core)) continue;
    const body = bodies.find((one) => one.to === start + lead + core.length) ?? area(core, start + lead);
    // 城市建设办公室 is no Mr 公室: a whole body is never an office with a name.
    const person = body && body.from <= start + lead ? null : splitPerson(core, true);
    last = true;
    if (person?.kind === 'name' && isLikely(core.slice(...person.name))) {
      const name = { start: start + lead + person.name[0], end: start + lead + person.name[1] };
      const title = person.title ? { start: start + lead + person.title[0], end: start + lead + person.title[1] } : null;
      found.push({ span: name, person: { name, title } });
    } else if (body && !(whole && body.from > start + lead))
      found.push({ span: { start: Math.max(body.from, from), end: body.to }, person: null });
    else last = false;
  }
  if (last && found.length === 0 && behind) found.push({ span: behind, person: null });
  // 同意甲与乙签订《…》: what stands last brought the thing, or nobody here did.
  for (const { span, person } of last ? found : []) {
    if (!person && submitters.isOwn(view.flat.slice(span.start, span.end))) continue;
    addOnce(submitters.submitters, note(view, span.start, span.end, person ? 'submitters/person' : 'submitters/body'));
    if (person) submitters.persons.push(person);
  }
}
