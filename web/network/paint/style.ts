/** The page's colours, read from its style sheet and mixed into plain hexadecimals: canvases and SVG files know no variables. */
import { h, vars } from '../../dom.ts';
import { nodeDefinition, relationshipDefinition } from '../../parts/marks.ts';
import type { Model, NodeKind, RelationshipType } from '../../shapes.ts';
import type { Style } from './scene.ts';

/** A share of one colour over another; both `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const one = (at: number): string =>
    Math.round(part(over, at) * share + part(under, at) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  return `#${one(1)}${one(3)}${one(5)}`;
}

/** A colour as `#rrggbb`, whatever the style sheet calls it: where the system chooses the colours they have names. */
function hexOf(color: string): string {
  if (color.startsWith('#')) return color.length === 4 ? color.replace(/[\da-f]/giu, '$&$&') : color;
  const probe = h('i', { hidden: true });
  document.body.append(vars(probe, { 'forced-color-adjust': 'none', color }));
  const parts = getComputedStyle(probe).color.match(/\d+/gu) ?? [];
  probe.remove();
  return `#${[0, 1, 2]
    .map((i) =>
      Number(parts[i] ?? 0)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The style of a picture with these kinds and relationships, in the theme of the page. */
export function styleOf(model: Model, kinds: readonly NodeKind[], tones: readonly RelationshipType[]): Style {
  const page = getComputedStyle(document.documentElement);
  const read = (name: string): string => hexOf(page.getPropertyValue(name).trim());
  const [paper, ink] = [read('--paper'), read('--ink')];
  const shade = Number.parseFloat(page.getPropertyValue('--shade')) / 100;
  // Where the reader's system chooses the colours, contrast comes before hue.
  const forced = matchMedia('(forced-colors: active)').matches;
  const kindOf = (kind: NodeKind): Style['kinds'][number] => {
    const { color, shape } = nodeDefinition(kind, model);
    return { fill: color, edge: mix(ink, color, shade), shape };
  };
  const toneOf = (type: RelationshipType): Style['tones'][number] => {
    const { color } = relationshipDefinition(type, model);
    return forced
      ? { full: ink, pale: mix(mix(color, ink, 0.5), paper, 0.9) }
      : { full: mix(color, ink, 0.85), pale: mix(mix(color, ink, 0.85), paper, 0.5) };
  };
  return {
    paper,
    ink,
    quiet: read('--ink-2'),
    line: read('--line-2'),
    accent: read('--accent'),
    font: getComputedStyle(document.body).fontFamily,
    kinds: kinds.map(kindOf),
    tones: tones.map(toneOf),
  };
}

/** Calls when the theme of the page changes. Returns how to end it. */
export function watchTheme(then: () => void): () => void {
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  const watcher = new MutationObserver(then);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const scheme of schemes) scheme.addEventListener('change', then);
  return () => {
    watcher.disconnect();
    for (const scheme of schemes) scheme.removeEventListener('change', then);
  };
}
