/** The part of the map on topics: the bars or their table, and the items of the one that is chosen. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { section } from '../parts/table.ts';
import type { MapAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import { topicItems, topicsTable } from './tables.ts';
import { monthsOf, topicId, topicName, topicsPicture } from './topics-picture.ts';

/** Draws the part; `update` follows the address. Where there are too few records, or no burst, it says so. */
export function topicsPart(answer: MapAnswer, ctx: Ctx) {
  const { t } = ctx;
  const { base, months, enough, floor, found } = answer.topics;
  if (found.length === 0) {
    const why = enough ? t('topicsNone', { n: base }) : t('topicsFew', { n: base, months, items: floor.items, least: floor.months });
    return { element: section(t('topics'), null, h('p', { class: 'quiet' }, why)), update: (): void => {}, destroy: (): void => {} };
  }
  const [figure, items] = [h('figure'), h('div', { class: 'topic-items' })];
  const days = answer.meetings.flatMap(({ date }) => date ?? []);
  const time = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const choose = (id: string): void => ctx.go({ filter: { ...ctx.state.filter, topic: id } });
  let shown: ReturnType<typeof topicsPicture> | null = null;
  const update = ({ filter: { topic: id = '', as = '' } }: State): void => {
    const held = figure.contains(document.activeElement);
    if (as === 'table') {
      shown?.destroy();
      shown = null;
      put(figure, topicsTable(found, id, ctx));
      if (held) figure.querySelector<HTMLElement>('[aria-current], a')?.focus();
    } else if (shown) shown.show(id);
    else shown = topicsPicture(figure, found, time, id, choose, ctx);
    const topic = found.find((one) => topicId(one) === id);
    const title = topic && t('topicItems', { topic: topicName(topic), months: monthsOf(topic), n: topic.items.length, all: topic.all });
    put(
      items,
      topic && title
        ? [h('h3', { 'aria-live': 'polite' }, title), topicItems(topic, answer, ctx)]
        : h('p', { class: 'quiet' }, t('chooseTopic')),
    );
  };
  update(ctx.state);
  return {
    element: section(t('topics'), t('topicsNote', { n: base, months }), figure, items),
    update,
    destroy: (): void => shown?.destroy(),
  };
}
