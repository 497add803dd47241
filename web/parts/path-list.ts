/** The shortest ties between two entities: each path as a list of its steps, every one a press away from its sentence. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { PathsAnswer } from '../shapes.ts';
import { factButton, nodeLink } from './links.ts';
import { captionOf } from './marks.ts';
import { markedQuote } from './quote.ts';
import { empty } from './states.ts';

/** Characters of a sentence around what it says. */
const around = 60;

/** How many paths there are and those that are given; with `quotes` the sentences stand beside the steps. */
export function pathList({ total, paths }: PathsAnswer, quotes: boolean, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  if (!paths.length) return [empty(t('noPath'))];
  const found = t(total > paths.length ? 'pathsFirst' : 'pathsFound', { n: total, given: paths.length });
  return [
    h('p', { class: 'quiet paths-found' }, found),
    ...paths.map((path) =>
      h(
        'ol',
        { class: quotes ? 'path' : 'path row' },
        ...path.nodes.flatMap((node, i) => {
          const edge = path.edges[i];
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
      ),
    ),
  ];
}
