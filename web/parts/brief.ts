/** The meeting on one sheet of paper: only printed, never shown; its type is as large as one A4 page allows. */
import type { Ctx } from '../context.ts';
import { h, put, vars } from '../dom.ts';
import { percent, shorten } from '../format.ts';
import { isMadeUp, madeUpMark } from '../notice.ts';
import type { ItemDetail, MeetingDetail, RecordDetail } from '../shapes.ts';
import { eachKind, itemTitle } from './links.ts';
import { captionOf, decisionName } from './marks.ts';
import { addressText } from './print-head.ts';
import { byPart, ordersOf } from './tasks.ts';
import { whilePrinted } from './while-printed.ts';

/** Type sizes tried, in points, the largest first: 7 pt is the least that is read with ease. */
const sizes = Array.from({ length: 15 }, (_, step) => 10.5 - step * 0.25);
/** Height of an A4 page inside the margins of print.css, in millimetres. */
const pageHeight = 297 - 2 * 12;
const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;
/** Characters of a sentence that tells somebody to act. */
const sentenceLength = 120;

export interface Brief {
  readonly element: HTMLElement;
  /** Dates it and sizes its type; done once it stands on the page, and again whenever printing begins. */
  measure(): void;
  end(): void;
}

/** Draws the brief of a meeting. */
export function brief(data: MeetingDetail, record: RecordDetail | null, ctx: Ctx): Brief {
  const { t } = ctx;
  const { meeting } = data;
  const [first] = data.records;
  const foot = h('footer');
  const names = (role: string): string[] => [
    ...new Set(data.roster.filter((one) => one.role === role).map(({ official }) => official.title)),
  ];
  const element = h(
    'article',
    { class: 'brief', lang: 'zh' },
    isMadeUp() ? h('p', { class: 'made-up' }, madeUpMark) : null,
    h('h1', {}, meeting.title),
    h(
      'p',
      {},
      [
        [meeting.date ?? t('noDate'), first?.session].filter(Boolean).join(' '),
        first?.place,
        meeting.scope.startsWith('record:') ? null : meeting.scope,
        meeting.convenedBy ? `${t('convenedBy')} ${meeting.convenedBy.title}` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    h(
      'dl',
      {},
      ...ctx.model.roles
        .map((role) => [role, names(role)] as const)
        .filter(([, people]) => people.length > 0)
        .flatMap(([role, people]) => [h('dt', {}, `${captionOf(role, ctx)} ${people.length}`), h('dd', {}, people.join('、'))]),
    ),
    data.items.length ? h('h2', {}, `${t('agenda')} ${data.items.length}`) : null,
    h('ol', {}, ...data.items.map((item) => h('li', {}, h('strong', {}, itemTitle(item)), ' ', told(item, ctx)))),
    orders(data, ctx),
    foot,
  );
  const begin = (): void => {
    put(foot, ...source(record, ctx));
    scale(element);
  };
  return { element, measure: begin, end: whilePrinted(begin) };
}

/** Decision, who proposed the item, where it goes, ballots and conditions, in one line. */
function told(item: ItemDetail, ctx: Ctx): string {
  const { t } = ctx;
  const titles = (list: readonly { node: { title: string } }[]): string => [...new Set(list.map(({ node }) => node.title))].join('、');
  const part = (name: string, text: string): string => (text ? `${name}：${text}` : '');
  return [
    part(
      t('decided'),
      eachKind(item.decided)
        .map(({ kind }) => decisionName(kind, ctx))
        .join('、'),
    ),
    part(t('submittedBy'), titles(item.submitters)),
    part(t('forwardedTo'), titles(item.forwardedTo)),
    part(t('conditions'), item.conditions.join('；')),
    part(
      t('appointments'),
      item.appointments.map(({ change, node, office }) => `${t(`change.${change}`)} ${node.title} ${office}`.trim()).join('、'),
    ),
  ]
    .filter(Boolean)
    .join('　');
}

function orders(data: MeetingDetail, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  const all = ordersOf(data);
  if (!all.length) return [];
  const line = (order: (typeof all)[number]): HTMLElement => {
    const who = byPart(order).map(({ node, part }) => `${node.title}${part ? `（${t(`part.${part}`)}）` : ''}`);
    const said = order.tasked[0]?.evidence.context.trim().replace(/\s+/gu, ' ') ?? '';
    const when = order.deadline ? `${order.deadline}${order.due ? ` (${order.due})` : ''}　` : '';
    return h('li', {}, h('strong', {}, `${when}${who.join('、')}`), ` ${shorten(said, sentenceLength)}`);
  };
  return [h('h2', {}, `${t('mustDo')} ${all.length}`), h('ul', {}, ...all.map(line))];
}

/** Where it comes from, how much of that was read, and the day it was printed. */
function source(record: RecordDetail | null, { t }: Ctx): HTMLElement[] {
  const said = record
    ? [
        `${t('sourceRecord')}：${record.title ? `${record.title}，` : ''}${record.source}`,
        record.issuer ? `${t('issuedBy')}：${record.issuer} ${record.issued ?? ''}`.trim() : '',
        `SHA-256 ${record.version.slice(0, 16)}…`,
        t('unreadShare', { n: percent(record.shares.unread) }),
      ]
    : [];
  return [
    h('p', {}, [...said, t('printed', { day: new Date().toLocaleDateString('sv') })].filter(Boolean).join(' · ')),
    h('p', {}, addressText()),
  ];
}

/** Sets the largest type with which the brief is no higher than the page; the smallest where none is. */
function scale(element: HTMLElement): void {
  element.classList.add('measured');
  for (const size of sizes) {
    vars(element, { '--brief': `${size}pt` });
    if (element.getBoundingClientRect().height <= pixels(pageHeight)) break;
  }
  element.classList.remove('measured');
}
