/** One body: what it proposed with the outcomes, what it submitted, was tasked with, received; its people and meetings. */
import type { Ctx, Mount } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { dateText, decisionButton, factButton, itemTitle, nodeLink, plainLink, ties } from '../parts/links.ts';
import { decisionMark, decisionName } from '../parts/marks.ts';
import { type Column, section, table } from '../parts/table.ts';
import type { NodeRef, OrganizationDetail } from '../shapes.ts';

type AtItem = OrganizationDetail['tasked'][number] & { decisions?: OrganizationDetail['submitted'][number]['decisions'] };

/** Mounts the body `state.key`. */
export const mount: Mount = (root, ctx) =>
  ctx.load(
    root,
    'organization',
    (signal) => ctx.api.organization(ctx.state.key, signal),
    (data) => append(root, draw(data, ctx)),
  );

function draw(data: OrganizationDetail, ctx: Ctx): Child[] {
  const { t } = ctx;
  const { organization } = data;
  const side: [string, readonly { ref: NodeRef; edge: string; note: string }[]][] = [
    [t('peopleOf'), data.people.map((one) => ({ ref: one.official, edge: one.evidence.edge, note: one.title }))],
    [t('aliases'), data.alsoKnownAs.map((one) => ({ ref: one.node, edge: one.evidence.edge, note: '' }))],
    [t('convened'), data.convened.map((one) => ({ ref: one.meeting, edge: one.evidence.edge, note: one.meeting.date ?? '' }))],
    [t('issuedBy'), data.issued.map((one) => ({ ref: one.record, edge: one.evidence.edge, note: one.record.date ?? '' }))],
  ];
  return [
    h(
      'header',
      { class: 'view-head' },
      h('h1', {}, t('askOrganization', { name: organization.title })),
      h(
        'p',
        { class: 'base row' },
        organization.scope.startsWith('record:') ? null : h('span', { lang: 'zh' }, organization.scope),
        h('span', {}, t('mentionCount', { n: data.mentions })),
        h('a', { href: ctx.href({ view: 'network', filter: { seed: organization.key } }) }, t('network')),
      ),
    ),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        proposed(data, ctx),
        atItems(t('submittedItems'), data.submitted, ctx),
        atItems(t('taskedWith'), data.tasked, ctx),
        atItems(t('received'), data.received, ctx),
      ),
      h(
        'div',
        {},
        ...side
          .filter(([, lines]) => lines.length > 0)
          .map(([title, lines]) =>
            section(
              title,
              null,
              h(
                'ul',
                { class: 'lines' },
                ...lines.map((line) =>
                  h(
                    'li',
                    {},
                    factButton(line.edge, `${t('evidenceOf')}：${line.ref.title}`, '❞'),
                    nodeLink(line.ref, ctx),
                    h('small', { lang: 'zh' }, line.note),
                  ),
                ),
              ),
            ),
          ),
      ),
    ),
  ];
}

function meetingColumn(ctx: Ctx): Column<{ meeting: NodeRef | null }> {
  return { head: ctx.t('meeting'), kind: 'place', cell: (row) => (row.meeting ? plainLink(row.meeting, ctx) : '') };
}

function proposed(data: OrganizationDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  if (!data.proposed.length) return section(t('proposedDocs'), null, h('p', { class: 'quiet' }, t('none')));
  return section(
    t('proposedDocs'),
    null,
    table(
      t('proposedDocs'),
      [
        { head: t('date'), kind: 'date', cell: (row) => dateText(row.evidence.date, ctx) },
        {
          head: t('document'),
          kind: 'wide',
          cell: (row) => ties([{ node: row.document, evidence: row.evidence }], ctx),
        },
        ...(data.proposed.some((row) => row.meeting) ? [meetingColumn(ctx)] : []),
        {
          head: t('outcome'),
          cell: (row) =>
            row.outcomes.length
              ? row.outcomes.map((one) => decisionButton(one.kind, one.evidence.edge, ctx))
              : h('span', { class: 'quiet' }, t('noDecision')),
        },
      ],
      data.proposed,
      ctx,
    ),
  );
}

function atItems(title: string, rows: readonly AtItem[], ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!rows.length) return null;
  const decided = (row: AtItem): Child =>
    row.decisions?.map((kind) => h('span', { class: 'role-word' }, decisionMark(kind), decisionName(kind, ctx)));
  return section(
    title,
    null,
    table(
      title,
      [
        { head: t('date'), kind: 'date', cell: (row) => dateText(row.evidence.date, ctx) },
        {
          head: t('item'),
          kind: 'wide',
          cell: (row) =>
            h(
              'span',
              { class: 'tie' },
              h('span', { lang: 'zh' }, itemTitle(row.item)),
              factButton(row.evidence.edge, `${title} · ${t('evidenceOf')}`, '❞'),
            ),
        },
        meetingColumn(ctx),
        ...(rows.some((row) => row.decisions?.length) ? [{ head: t('outcome'), cell: decided }] : []),
      ],
      rows,
      ctx,
    ),
  );
}
