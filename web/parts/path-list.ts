/** The shortest connections between two entities: each path as a list of its steps, every one a press away from its sentence. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { PathsAnswer } from '../shapes.ts';
import { factButton, nodeLink } from './links.ts';
import { captionOf } from './marks.ts';
import { markedQuote } from './quote.ts';
import { empty } from './states.ts';

/** Characters of a sentence around what it says. */
const around = 60;

/** How many paths there are, in the period and outside of it, and those that are given; with `quotes` the sentences stand beside the steps. */
export function pathList(answer: PathsAnswer, quotes: boolean, ctx: Ctx): HTMLElement[] {
  const { total, paths, complete } = answer;
  const { t } = ctx;
  if (!complete) return [empty(t('pathsGaveUp'))];
  if (!paths.length) return [empty(t(answer.outside ? 'noPathInRange' : 'noPath'), outsideOf(answer, ctx))];
  const found = t(total > paths.length ? 'pathsFirst' : 'pathsFound', { n: total, given: paths.length });
  const outside = outsideOf(answer, ctx);
  return [
    h('p', { class: 'quiet paths-found' }, found),
    ...(outside ? [outside] : []),
    ...paths.map((path) => pathItem(path, quotes, ctx)),
  ];
}

/** What the period leaves out, with the way to it; null where that is nothing. */
function outsideOf({ outside }: PathsAnswer, { t, href }: Ctx): HTMLElement | null {
  if (!outside?.total) return null;
  const words = t('pathsOutside', { n: outside.total, steps: outside.steps ?? 0 });
  return h('p', { class: 'quiet paths-outside' }, words, ' ', h('a', { href: href({ from: '', to: '' }) }, t('widen')));
}

/** One path as a list of its steps. */
export function pathItem({ nodes, edges }: PathsAnswer['paths'][number], quotes: boolean, ctx: Ctx): HTMLElement {
  return h(
    'ol',
    { class: quotes ? 'path' : 'path row' },
    ...nodes.flatMap((node, i) => {
      const edge = edges[i];
      const step = h('li', { class: 'path-node' }, nodeLink(node, ctx));
      if (!edge) return [step];
      const name = `${edge.to === node.key ? '← ' : ''}${captionOf(edge.type, ctx)}${edge.from === node.key ? ' →' : ''}`;
      return [
        step,
        h(
          'li',
          { class: 'path-edge' },
          factButton(edge.evidence.edge, name, name),
          edge.date && quotes ? h('small', { class: 'date' }, edge.date) : null,
          quotes ? h('q', { class: 'source', lang: 'zh' }, ...markedQuote(edge.evidence, around)) : null,
        ),
      ];
    }),
  );
}
