/** What a page declares for an element: its sheets and `style` attributes, the weightier over the lighter. */
import { attribute, type Element } from './elements.ts';
import { type Compound, type Declaration, declarations, type Rule, rulesOf } from './sheets.ts';

/** Property → value, lower case. */
export type Declared = ReadonlyMap<string, string>;
/** Comparisons of a selector with an element, for one page; a page that needs more is made to be slow. */
const mostTries = 3_000_000;

const fits = ({ tag, id, classes }: Compound, element: Element, own: readonly string[]): boolean =>
  (tag === '*' || tag === element.tagName) && (id === '' || id === attribute(element, 'id')) && classes.every((one) => own.includes(one));
const classesOf = (element: Element): string[] => attribute(element, 'class').split(/\s+/u);

/** Reads the sheets; the result tells what is declared for the last element of a path. */
export function readSheets(sheets: readonly string[]): (path: readonly Element[]) => Declared {
  const byKey = new Map<string, { rule: Rule; order: number }[]>();
  for (const [order, rule] of sheets.flatMap(rulesOf).entries()) {
    const last = rule.compounds.at(-1) as Compound;
    const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : last.tag;
    const same = byKey.get(key) ?? [];
    same.push({ rule, order });
    byKey.set(key, same);
  }
  let tries = 0;
  /** Whether the compounds up to `at` fit the path up to its element `depth`. */
  const matches = (compounds: readonly Compound[], at: number, path: readonly Element[], depth: number): boolean => {
    const [compound, element] = [compounds[at], path[depth]];
    tries += 1;
    if (!compound || !element || tries > mostTries || !fits(compound, element, classesOf(element))) return false;
    if (at === 0) return true;
    for (let above = depth - 1; above >= 0; above -= 1) {
      if (matches(compounds, at - 1, path, above)) return true;
      if (compound.child) return false;
    }
    return false;
  };
  return (path) => {
    const element = path.at(-1) as Element;
    const found = new Map<string, { value: string; weight: number }>();
    const add = (declared: readonly Declaration[], weight: number): void => {
      for (const { property, value, important } of declared) {
        const own = weight + (important ? 10_000_000 : 0);
        if (own >= (found.get(property)?.weight ?? -1)) found.set(property, { value, weight: own });
      }
    };
    const keys =
      byKey.size > 0 && tries <= mostTries
        ? [`#${attribute(element, 'id')}`, ...classesOf(element).map((one) => `.${one}`), element.tagName, '*']
        : [];
    // Of two rules of one weight the later holds.
    for (const { rule, order } of keys.flatMap((key) => byKey.get(key) ?? []))
      if (matches(rule.compounds, rule.compounds.length - 1, path, path.length - 1)) add(rule.declared, rule.weight + order / 100_000);
    add(declarations(attribute(element, 'style')), 1_000_000);
    return new Map([...found].map(([property, { value }]) => [property, value]));
  };
}
