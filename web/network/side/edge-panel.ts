/** The meetings behind an edge between two people: each with the roles of both, each role leading to its sentence. */
import type { Ctx } from '../../context.ts';
import { type Child, h, put } from '../../dom.ts';
import { dateText, factButton, nodeLink, plainLink } from '../../parts/links.ts';
import { captionOf, roleMark } from '../../parts/marks.ts';
import type { TogetherAnswer } from '../../shapes.ts';
import type { Range } from '../fetch.ts';

/** Meetings asked for at once. */
const step = 50;

export interface EdgePanel {
  readonly element: HTMLElement;
  /** Shows the meetings of two people, or nothing where there are not two. */
  update(pair: readonly string[], range: Range): void;
  end(): void;
}

/** The panel; `close` is pressed by the reader, who is then led back to where the edge was opened, or `home` where that is gone. */
export function edgePanel(home: HTMLElement, close: () => void, ctx: Ctx): EdgePanel {
  const { t } = ctx;
  const element = h('section', { class: 'edge-panel', 'aria-label': t('sharedPanel'), hidden: true });
  let shown = '';
  let first = true;
  let opener: Element | null = null;
  let endLoad = (): void => {};
  const said = (name: string, roles: TogetherAnswer['meetings'][number]['one']): Child =>
    h(
      'span',
      { class: 'row said' },
      h('span', { lang: 'zh' }, name),
      ...roles.map(({ role, evidence }) =>
        factButton(evidence.edge, `${name} ${captionOf(role, ctx)}`, roleMark(role), h('span', {}, captionOf(role, ctx))),
      ),
    );
  const entry = ({ meeting, one, other }: TogetherAnswer['meetings'][number], names: readonly [string, string]): HTMLElement =>
    h(
      'li',
      {},
      h('span', { class: 'row' }, dateText(meeting.date, ctx), plainLink(meeting, ctx)),
      said(names[0], one),
      said(names[1], other),
    );
  const draw = (answer: TogetherAnswer, ask: (offset: number) => void, focus: boolean): void => {
    const names = [answer.one.title, answer.other.title] as const;
    const list = element.querySelector('ol');
    const last = list?.lastElementChild;
    if (list && answer.page.offset > 0) for (const one of answer.meetings) list.append(entry(one, names));
    else {
      const head = h('h2', { tabindex: -1 }, t('sharedEdge', { one: names[0], other: names[1], n: answer.page.total }));
      put(
        element,
        h(
          'header',
          {},
          head,
          h('button', { type: 'button', class: 'icon', 'aria-label': t('close'), title: `${t('close')} (Esc)`, onclick: close }, '×'),
        ),
        h('p', { class: 'row' }, nodeLink(answer.one, ctx), nodeLink(answer.other, ctx)),
        h('ol', { class: 'edge-meetings' }, ...answer.meetings.map((one) => entry(one, names))),
        h('p', { class: 'rows-left' }),
      );
      if (focus) head.focus({ preventScroll: true });
    }
    const left = answer.page.total - answer.page.offset - answer.meetings.length;
    const more =
      left > 0
        ? h('button', { type: 'button', onclick: () => ask(answer.page.offset + step) }, t('more', { n: Math.min(step, left) }))
        : null;
    put(element.querySelector('.rows-left')!, more);
    if (answer.page.offset > 0) (last?.nextElementSibling?.querySelector('a') as HTMLElement | null)?.focus();
  };
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || ctx.state.selection) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return {
    element,
    update: (pair, range) => {
      const [one, other] = pair;
      const wanted = JSON.stringify([pair, range]);
      if (wanted === shown) return;
      const opened = !first && element.hidden === true;
      const within = element.contains(document.activeElement);
      first = false;
      shown = wanted;
      endLoad();
      element.hidden = !one || !other;
      if (!one || !other) {
        element.replaceChildren();
        const back = opener instanceof HTMLElement && opener.checkVisibility() ? opener : home;
        if (within) back.focus({ preventScroll: true });
        opener = null;
        return;
      }
      if (opened) opener = document.activeElement;
      // What stands below is drawn into as it comes; a further page leaves what is there.
      const ask = (offset: number): void => {
        const place = offset > 0 ? (element.querySelector('.rows-left') ?? element) : element;
        endLoad = ctx.load(
          place,
          'together',
          (signal) => ctx.api.together(one, other, { limit: step, offset, ...range }, signal),
          (answer) => draw(answer, ask, opened || within),
        );
      };
      ask(0);
    },
    end: () => endLoad(),
  };
}
