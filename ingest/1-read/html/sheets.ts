/** The rules of a page's own style sheets, as far as they hide text or keep its lines. */

/** One part of a selector: div.a#b. */
export interface Compound {
  tag: string;
  id: string;
  classes: readonly string[];
  /** The compound to its left must be its parent, not merely around it. */
  child: boolean;
}
export interface Rule {
  compounds: readonly Compound[];
  declared: readonly Declaration[];
  weight: number;
}
export interface Declaration {
  /** Shorthands stand under the property that is looked at. */
  property: string;
  /** Lower case. */
  value: string;
  important: boolean;
}

const longhands: Record<string, string> = {
  'background-color': 'background',
  font: 'font-size',
  'text-decoration-line': 'text-decoration',
  'overflow-x': 'overflow',
  'overflow-y': 'overflow',
  'list-style-type': 'list-style',
  'white-space-collapse': 'white-space',
  '-webkit-text-fill-color': 'color',
};
const looked = new Set(
  'display visibility opacity font-size color background white-space position left top right bottom text-indent margin-left margin-top transform clip clip-path height max-height width max-width overflow list-style text-decoration mso-hide filter'.split(
    ' ',
  ),
);

/** The declarations of a block or a `style` attribute. */
export function declarations(text: string): Declaration[] {
  return text.split(';').flatMap((one) => {
    const colon = one.indexOf(':');
    const name = one.slice(0, colon).trim().toLowerCase();
    const property = longhands[name] ?? name;
    if (colon < 0 || !looked.has(property)) return [];
    const value = one.slice(colon + 1).toLowerCase();
    const important = value.includes('!important');
    return [{ property, value: value.replace('!important', '').trim(), important }];
  });
}

/** `div.a > .b #c`; null for selectors that look at more than tags, classes, ids and what is around. */
function selector(text: string): Compound[] | null {
  const compounds: Compound[] = [];
  let child = false;
  for (const part of text.replaceAll('>', ' > ').trim().split(/\s+/u)) {
    if (part === '>') child = true;
    else {
      const found = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/iu.exec(part);
      if (!found || part === '') return null;
      const names = (found[2] ?? '').match(/[.#][\w-]+/gu) ?? [];
      compounds.push({
        tag: (found[1] ?? '*').toLowerCase(),
        id: names.find((name) => name.startsWith('#'))?.slice(1) ?? '',
        classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
        child,
      });
      child = false;
    }
  }
  return compounds.length > 0 && compounds.length <= 8 ? compounds : null;
}
const weightOf = (compounds: readonly Compound[]): number =>
  compounds.reduce((sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag === '*' ? 0 : 1), 0);

function withoutComments(text: string): string {
  let result = '';
  for (let at = 0; ; ) {
    const start = text.indexOf('/*', at);
    if (start < 0) return result + text.slice(at);
    result += text.slice(at, start);
    const end = text.indexOf('*/', start + 2);
    if (end < 0) return result;
    at = end + 2;
  }
}

/** Where the block that opens at `at` is closed. */
function closing(text: string, at: number): number {
  for (let depth = 0, place = at; place < text.length; place += 1) {
    if (text[place] === '{') depth += 1;
    if (text[place] === '}') depth -= 1;
    if (depth === 0) return place;
  }
  return text.length;
}

/** The rules of a sheet. What holds on paper, on a small screen or under a pointer only is passed over. */
export function rulesOf(sheet: string): Rule[] {
  const text = withoutComments(sheet.replaceAll('<!--', '').replaceAll('-->', ''));
  const rules: Rule[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) return rules;
    const before = text.slice(at, open);
    const prelude = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1).trim();
    if (prelude.startsWith('@')) at = /^@(?:media\s+(?:screen|all)$|layer|supports)/iu.test(prelude) ? open + 1 : closing(text, open) + 1;
    else {
      const end = text.indexOf('}', open);
      const declared = declarations(text.slice(open + 1, end < 0 ? text.length : end));
      for (const one of declared.length > 0 ? prelude.split(',') : []) {
        const compounds = selector(one);
        if (compounds) rules.push({ compounds, declared, weight: weightOf(compounds) });
      }
      at = end < 0 ? text.length : end + 1;
    }
  }
  return rules;
}
