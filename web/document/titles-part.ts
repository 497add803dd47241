/** The titles around a document's: forms alike by rule, before and after; titles that share telling words. Nothing is said to be the same. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { dateText, factButton, viewOf } from '../parts/links.ts';
import { nodeMark } from '../parts/marks.ts';
import { outsideNote } from '../parts/outside.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { section, table } from '../parts/table.ts';
import { type Stretch, stretches, wordStretches } from '../parts/title-diff.ts';
import { inPeriod } from '../period.ts';
import type { DocumentDetail, NodeRef } from '../shapes.ts';

type Title = DocumentDetail['titles'][number];
type Related = DocumentDetail['related'][number];

/** A title as it is printed, with the mark after it. */
const printed = ({ document, draft }: Title): string => (draft ? `${document.title}（${draft}）` : document.title);

/** The forms of the title by rule, in order of time, each beside the page's own title with what differs marked. */
export function titlesPart(data: DocumentDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const own = data.document;
  const { inside, ...rest } = inPeriod(data.titles, ({ date }) => date, ctx.state);
  if (!inside.some((title) => title.document.key !== own.key || title.draft))
    return section(t('titlesAround'), null, outsideNote(rest, ctx), h('p', { class: 'quiet' }, t('titlesNone')));
  return section(
    t('titlesAround'),
    t('titlesNote'),
    outsideNote(rest, ctx),
    data.titlesCount > data.titles.length
      ? h('p', { class: 'quiet' }, t('relatedShown', { n: data.titles.length, all: data.titlesCount }))
      : null,
    table<Title>(
      t('titlesAround'),
      [
        { head: t('date'), kind: 'date', cell: ({ date }) => dateText(date, ctx) },
        { head: t('document'), kind: 'wide', cell: (title) => besides(title, own, ctx) },
        {
          head: t('titleRule'),
          cell: ({ rules }) =>
            rules.length ? rules.map((rule) => h('span', { class: 'tag' }, t(`titleRule.${rule}`))) : h('small', {}, t('titleOwn')),
        },
        { head: t('meetings'), kind: 'number', cell: ({ meetings }) => meetings || '' },
      ],
      inside,
      ctx,
    ),
  );
}

/** The title with its sentence; where it differs, the page's own under it. */
function besides(title: Title, own: NodeRef, ctx: Ctx): HTMLElement {
  const form = printed(title);
  const other = stretches(own.title, form);
  return h(
    'div',
    { class: 'titles' },
    h(
      'span',
      { class: 'cited' },
      titleLink(title.document, stretches(form, own.title), 'differs', ctx),
      factButton(title.evidence.edge, `${ctx.t('evidenceOf')}：${form}`, '❞'),
    ),
    other.some(({ same }) => !same) ? h('small', { lang: 'zh' }, ...marked(other, false, 'differs')) : null,
  );
}

/** Documents that share telling words with this one. */
export function relatedPart(data: DocumentDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.related.length) return null;
  const { scope } = data.document;
  const elsewhere = (one: Related): boolean => one.scope !== scope;
  return section(
    t('related'),
    t('relatedNote'),
    data.relatedCount > data.related.length
      ? h('p', { class: 'quiet' }, t('relatedShown', { n: data.related.length, all: data.relatedCount }))
      : null,
    table<Related>(
      t('related'),
      [
        {
          head: t('document'),
          kind: 'wide',
          cell: (one) => [
            titleLink(one.document, wordStretches(one.document.title, one.shared), 'shared', ctx),
            elsewhere(one) ? [' ', placeOfPage(one.scope, ctx)] : null,
          ],
        },
        { head: t('sharedWords'), cell: ({ shared }) => h('span', { lang: 'zh' }, shared.join('、')) },
        { head: t('alikeness'), kind: 'number', cell: ({ alike }) => `${Math.round(alike * 100)} %` },
        { head: t('meetings'), kind: 'number', cell: ({ meetings }) => meetings || '' },
      ],
      data.related,
      ctx,
    ),
  );
}

/** A link to a document whose title has stretches marked: those that differ, or those that are shared. */
function titleLink(document: NodeRef, parts: readonly Stretch[], mark: 'differs' | 'shared', ctx: Ctx): HTMLAnchorElement {
  return h(
    'a',
    { class: 'node-link', href: ctx.href({ view: viewOf(document.key), key: document.key }) },
    nodeMark('Document', ctx),
    h('span', { lang: 'zh' }, ...marked(parts, mark === 'shared', mark)),
  );
}

const marked = (parts: readonly Stretch[], same: boolean, mark: string): (HTMLElement | string)[] =>
  parts.map((part) => (part.same === same ? h('mark', { class: mark }, part.text) : part.text));
