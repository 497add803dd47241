/** One document: its timeline through the meetings, the titles before and after, where it is cited, titles with the same words. */
import type { Ctx, Mount } from '../context.ts';
import { askPresent, presentPart } from '../document/present-part.ts';
import { latestDecision, stopsOf } from '../document/stops.ts';
import { timelinePart } from '../document/timeline-part.ts';
import { relatedPart, titlesPart } from '../document/titles-part.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { dateText, decisionButton, edges } from '../parts/links.ts';
import { outsideNote } from '../parts/outside.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { statements } from '../parts/statements.ts';
import { section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import { inPeriod } from '../period.ts';
import type { DocumentDetail, MeetingDetail } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: true };

/** Mounts the document `state.key`. */
export const mount: Mount = (root, ctx) => {
  let endTimeline = (): void => {};
  const end = ctx.load(
    root,
    'document',
    async (signal): Promise<[DocumentDetail, MeetingDetail[]]> => {
      const data = await ctx.api.document(ctx.state.key, signal);
      return [data, await askPresent(data, ctx, signal)];
    },
    ([data, meetings]) => {
      const timeline = timelinePart(data, ctx);
      endTimeline = timeline.end;
      append(root, [
        head(data, ctx),
        timeline.element,
        presentPart(data, meetings, ctx),
        titlesPart(data, ctx),
        relatedPart(data, ctx),
        cited(data, ctx),
        statements(data.statements, data.document.key, ctx),
      ]);
      bindTooltips(root);
    },
  );
  return () => {
    end();
    endTimeline();
  };
};

function head(data: DocumentDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { document } = data;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', { lang: 'zh' }, `《${document.title}》`),
    h('p', { class: 'base row' }, ...summary(data, ctx)),
    h(
      'p',
      { class: 'base row' },
      document.policy ? h('span', { class: 'tag' }, t('policy')) : null,
      placeOfPage(document.scope, ctx),
      h('a', { href: ctx.href({ view: 'network', filter: { seed: document.key } }) }, t('network')),
    ),
  );
}

/** At how many meetings, from when to when, and the latest decision: of the chosen period, as the picture under it. */
function summary(data: DocumentDetail, ctx: Ctx): (HTMLElement | null)[] {
  const { t } = ctx;
  const stops = stopsOf(inPeriod(data.life, ({ date }) => date, ctx.state).inside);
  const meetings = stops.filter(({ meeting }) => meeting);
  const days = meetings.flatMap(({ date }) => (date ? [date] : []));
  const [first = t('noDate'), last = first] = [days[0], days.at(-1)];
  const latest = latestDecision(stops);
  const records = new Set(inPeriod(data.cited, ({ evidence }) => evidence.date, ctx.state).inside.map(({ record }) => record.key)).size;
  return [
    meetings.length ? h('strong', {}, t(first === last ? 'documentOnce' : 'documentSummary', { n: meetings.length, first, last })) : null,
    latest
      ? h(
          'span',
          { class: 'latest' },
          `${t('latestDecision')} ${latest.stop.date ?? ''} `,
          ...latest.decisions.map(({ kind, evidence }) => decisionButton(kind, evidence.edge, ctx)),
        )
      : meetings.length
        ? h('span', {}, t('noDecision'))
        : null,
    h('span', {}, t('citedCount', { n: records })),
  ];
}

function cited(data: DocumentDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { inside, ...rest } = inPeriod(data.cited, ({ evidence }) => evidence.date, ctx.state);
  return section(
    `${t('citedIn')} ${inside.length}`,
    null,
    outsideNote(rest, ctx),
    inside.length
      ? table(
          t('citedIn'),
          [
            { head: t('date'), kind: 'date', cell: ({ evidence }) => dateText(evidence.date, ctx) },
            { head: t('record'), kind: 'wide', cell: ({ record, evidence }) => edges([{ node: record, evidence }], ctx) },
          ],
          inside,
          ctx,
        )
      : h('p', { class: 'quiet' }, t('none')),
  );
}
