/** Home's part on what was imported last: when, which records, what each holds, and what of it needs review. */
import { type Ctx, frameOf, rangeOf } from '../context.ts';
import { append, type Child, h, put } from '../dom.ts';
import { minuteText } from '../format.ts';
import { scopeOfKey } from '../holds.ts';
import { loadFindings } from '../parts/findings.ts';
import { nodeLink } from '../parts/links.ts';
import { isOf, notStated } from '../parts/place-name.ts';
import { empty } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import type { News, Review } from '../shapes.ts';
import type { State } from '../state.ts';

type Import = News['imports'][number];
interface Row {
  readonly at: string;
  readonly record: Import['records'][number];
}

/** Records shown at first, and at each press for earlier ones; a period is filled from more, since it leaves some out. */
const asked = { first: 8, earlier: 20, period: 100 };
/** Findings counted for the shown records. */
const findingsMost = 1000;

/** The latest records, as home asks for them with everything else it shows at once. */
export function askNews(ctx: Ctx, signal: AbortSignal): Promise<News> {
  const narrowed = Object.keys(frameOf(ctx.state)).length > 0;
  return ctx.api.news({ limit: narrowed ? asked.period : asked.first }, signal);
}

/** Draws the part. Returns how to take it down. */
export function newsPart(root: HTMLElement, news: News, ctx: Ctx): () => void {
  const { t } = ctx;
  const [last] = news.imports;
  if (!last) {
    append(root, [section(t('news'), null, empty(t('newsEmpty')))]);
    return () => undefined;
  }
  const ends: (() => void)[] = [];
  const body = h('div', { class: 'news' });
  const all = rowsOf(news);
  let { next } = news;
  let end = (): void => undefined;
  const draw = (): void => {
    end();
    end = rows(body, all, ctx);
    if (next !== null) append(body, [h('button', { type: 'button', class: 'more', onclick: earlier }, t('newsEarlier'))]);
  };
  const earlier = (): void => {
    const before = next;
    if (before === null) return;
    const ask = (signal: AbortSignal): Promise<News> => ctx.api.news({ limit: asked.earlier, before }, signal);
    const place = h('div');
    body.querySelector('.more:last-child')?.replaceWith(place);
    ends.push(
      ctx.load(place, 'news', ask, (answer) => {
        all.push(...rowsOf(answer));
        next = answer.next;
        draw();
      }),
    );
  };
  draw();
  append(root, [section(t('news'), lastText(last, ctx), body)]);
  return () => {
    end();
    for (const one of ends) one();
  };
}

const rowsOf = ({ imports }: News): Row[] => imports.flatMap(({ at, records }) => records.map((record) => ({ at, record })));

/** When the last import was, how, and how many records it brought. */
function lastText({ at, way, counts }: Import, { t, state }: Ctx): string {
  const parts = [
    counts.new ? t('newsNew', { n: counts.new }) : '',
    counts.joined ? t('newsJoined', { n: counts.joined }) : '',
    counts.changed ? t('newsChanged', { n: counts.changed }) : '',
    counts.forgotten ? t('newsForgotten', { n: counts.forgotten }) : '',
    counts.same ? t('newsSame', { n: counts.same }) : '',
  ].filter((part) => part !== '');
  return t('newsLast', {
    when: minuteText(at),
    way: t(way === 'page' ? 'newsByPage' : 'newsByCommand'),
    what: parts.join(state.lang === 'zh' ? '、' : ', '),
  });
}

/** Whether a record tells of a meeting of the chosen place; the key of a meeting begins with its scope, body and series. */
function isHere(meetings: Row['record']['meetings'], { scope, body, series }: State): boolean {
  if (!scope && !body && !series) return true;
  return meetings.some(({ key }) => {
    const [, own = '', one = ''] = key.split('|');
    return isOf(scopeOfKey(key), scope) && (!body || (own || notStated) === body) && (!series || (one || notStated) === series);
  });
}

/** The rows of the period and place; the places of their counts are filled once the review has answered. */
function rows(root: HTMLElement, all: readonly Row[], ctx: Ctx): () => void {
  const { t, state } = ctx;
  const range = rangeOf(state);
  const then = (record: Row['record']['record']): boolean =>
    !(range.from || range.to) || (record?.date != null && record.date >= (range.from ?? '') && record.date <= (range.to ?? '9999'));
  const within = ({ record: { record, meetings } }: Row): boolean => then(record) && isHere(meetings, state);
  const seen = all.filter(within);
  const counts = new Map(seen.flatMap(({ record: { record } }) => (record ? [[record.key, h('span', {}, '…')] as const] : [])));
  const columns = [
    { head: t('countRecords'), kind: 'wide', cell: ({ record }: Row) => recordCell(record, ctx) },
    { head: t('countOfficials'), kind: 'number', cell: ({ record }: Row) => (record.record ? record.officials : '') },
    { head: t('items'), kind: 'number', cell: ({ record }: Row) => (record.record ? record.items : '') },
    { head: t('toReview'), kind: 'number', cell: ({ record }: Row) => counts.get(record.key) ?? '' },
    { head: t('newsAt'), kind: 'date', cell: ({ at }: Row) => h('time', { datetime: at, class: 'date' }, minuteText(at)) },
  ] as const;
  put(
    root,
    seen.length > 0 ? table<Row>(t('news'), columns, seen, ctx) : null,
    seen.length < all.length ? h('p', { class: 'quiet' }, t('newsOutside', { n: all.length - seen.length })) : null,
  );
  if (counts.size === 0) return () => undefined;
  // That it fails or is still being made, its own part of the page says; here the places stay as they are.
  return loadFindings(h('div'), ctx, { record: [...counts.keys()], limit: findingsMost }, (_, answer) => {
    if (answer.state === 'ready') for (const [key, place] of counts) put(place, reviewLink(key, answer, ctx));
  });
}

function reviewLink(key: string, { findings }: Review, ctx: Ctx): Child {
  const number = findings.filter(({ record, others }) => record === key || others.includes(key)).length;
  return number > 0 ? h('a', { href: ctx.href({ view: 'review', filter: { record: key } }) }, number) : '0';
}

/** The record with what became of it, and the meetings it is about. */
function recordCell({ record, source, status, meetings }: Row['record'], ctx: Ctx): Child {
  const tag = h('span', { class: 'tag' }, ctx.t(`status.${status}`));
  if (!record)
    return [
      tag,
      h('span', { class: 'quiet' }, source),
      status === 'forgotten' ? null : h('small', { class: 'quiet' }, ` ${ctx.t('newsGone')}`),
    ];
  return [tag, nodeLink(record, ctx), ...meetings.map((one) => h('div', { class: 'news-meeting' }, nodeLink(one, ctx)))];
}
