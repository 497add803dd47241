/** Topics that came up in bursts: a bar for each from its first to its last month, the heaviest first. */
import { scaleUtc } from 'd3';
import type { Ctx } from '../context.ts';
import { s } from '../dom.ts';
import { cutTo } from '../format.ts';
import { fitted } from '../parts/fitted.ts';
import { walkMarks } from '../parts/walk-marks.ts';
import type { TopicRow } from '../shapes.ts';
import { timeAxis } from './time-axis.ts';
import { lastDay } from './years.ts';

const size = { row: 25, right: 84, foot: 22 };

/** The first and the last day with a meeting: the time that bursts are looked for in. */
export interface Time {
  readonly from: string;
  readonly to: string;
}

/** The name of a topic in the address. */
export const topicId = ({ terms, from }: TopicRow): string => `${terms[0] ?? ''} ${from}`;
/** Its words: 浒苔、打捞. */
export const topicName = ({ terms }: TopicRow): string => terms.join('、');
export const monthsOf = ({ from, to }: TopicRow): string => (from === to ? from : `${from} – ${to}`);

/** Draws the bars; `choose` is called when one is pressed. Returns how to mark the chosen one, and how to end it. */
export function topicsPicture(
  root: HTMLElement,
  topics: readonly TopicRow[],
  time: Time,
  first: string,
  choose: (id: string) => void,
  ctx: Ctx,
) {
  let chosen = first;
  const mark = (inside: Element): void => {
    for (const one of inside.querySelectorAll<SVGElement>('.topic')) one.setAttribute('aria-pressed', String(one.dataset.id === chosen));
  };
  const press = (target: EventTarget | null): boolean => {
    const id = target instanceof Element ? target.closest<SVGElement>('.topic')?.dataset.id : undefined;
    if (id === undefined) return false;
    choose(id === chosen ? '' : id);
    return true;
  };
  const click = (event: Event): void => void press(event.target);
  const key = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && press(event.target)) event.preventDefault();
  };
  const end = fitted(root, (width) => {
    if (width < 150) return null;
    const svg = picture(topics, time, width, ctx);
    mark(svg);
    return svg;
  });
  root.addEventListener('click', click);
  root.addEventListener('keydown', key);
  return {
    show(id: string): void {
      chosen = id;
      mark(root);
    },
    destroy(): void {
      end();
      root.removeEventListener('click', click);
      root.removeEventListener('keydown', key);
    },
  };
}

function picture(topics: readonly TopicRow[], time: Time, width: number, ctx: Ctx): SVGSVGElement {
  const side = width < 560 ? 92 : 150;
  const x = scaleUtc([new Date(`${time.from.slice(0, 7)}-01`), new Date(lastDay(time.to.slice(0, 7)))], [side, width - size.right]);
  const height = topics.length * size.row + size.foot;
  const svg = s('svg', { class: 'topics', width, height, role: 'group', 'aria-label': ctx.t('topics') });
  timeAxis(svg, x, { width: width - size.right + 20, left: side, height });
  topics.forEach((topic, i) => {
    const y = i * size.row;
    const [from, to] = [x(new Date(`${topic.from}-01`)), x(new Date(lastDay(topic.to)))];
    const name = topicName(topic);
    const count = ctx.t('itemsIn', { n: topic.items.length });
    const label = `${name} ${count}\n${monthsOf(topic)}\n${ctx.t('topicWeight', { weight: topic.weight.toFixed(1), all: topic.all })}`;
    svg.append(
      s(
        'g',
        {
          class: 'topic',
          role: 'button',
          tabindex: -1,
          'data-id': topicId(topic),
          'data-tip': label,
          'aria-label': label.replaceAll('\n', ' '),
          transform: `translate(0,${y})`,
        },
        s('rect', { class: 'hit', x: 0, y: 1, width, height: size.row - 2, rx: 4 }),
        s('text', { class: 'topic-name', x: 4, y: size.row / 2 + 4.5, lang: 'zh' }, cutTo(name, (side - 12) / 13.5)),
        s('rect', { class: 'topic-bar', x: from, y: size.row / 2 - 5, width: Math.max(5, to - from), height: 10, rx: 3 }),
        s('text', { class: 'count', x: width - size.right + 24, y: size.row / 2 + 4.5 }, ` ${count}`),
      ),
    );
  });
  walkMarks(svg, '.topic');
  return svg;
}
