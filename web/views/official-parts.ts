/** The side of a person's page: offices as records give them, companions with their base, mentions apart from presence. */
import type { Ctx } from '../context.ts';
import { h, vars } from '../dom.ts';
import { dateText, factButton, nodeLink, plainLink } from '../parts/links.ts';
import { section } from '../parts/table.ts';
import type { OfficialDetail } from '../shapes.ts';

/** Offices, each with its sentence. */
export function offices(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.offices.length) return section(t('offices'), null, h('p', { class: 'quiet' }, t('noneStated')));
  return section(
    t('offices'),
    t('officesNote'),
    h(
      'ul',
      { class: 'lines' },
      ...data.offices.map((one) =>
        h(
          'li',
          {},
          factButton(one.evidence.edge, `${t('evidenceOf')}：${one.title}`, '❞'),
          h('span', { lang: 'zh' }, one.title),
          one.organization ? nodeLink(one.organization, ctx) : null,
          h('small', {}, one.evidence.date ?? ''),
        ),
      ),
    ),
  );
}

/** Offices given and taken, each with its sentence and the meeting. */
export function changes(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.changes.length) return null;
  const line = (one: OfficialDetail['changes'][number]): HTMLElement =>
    h(
      'li',
      {},
      factButton(one.evidence.edge, `${t(`change.${one.change}`)} · ${one.title}`, '❞'),
      h('span', {}, t(`change.${one.change}`)),
      h('span', { lang: 'zh' }, one.title),
      one.meeting ? plainLink(one.meeting, ctx) : null,
      h('small', {}, one.evidence.date ?? ''),
    );
  return section(t('appointments'), null, h('ul', { class: 'lines' }, ...data.changes.map(line)));
}

/** Who was at the same meetings: a bar of times together on the base of this person's meetings. */
export function companions(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.with.length) return null;
  return section(
    t('together'),
    t('togetherNote'),
    h(
      'ul',
      { class: 'bars' },
      ...data.with.map((one) =>
        h(
          'li',
          {},
          plainLink(one.official, ctx),
          h(
            'span',
            { class: 'bar-track', 'aria-hidden': 'true' },
            vars(h('i'), { width: `${one.base ? Math.min(1, one.together / one.base) * 100 : 0}%` }),
          ),
          h(
            'a',
            {
              class: 'date',
              href: ctx.href({ view: 'compare', key: '', selection: '', filter: { who: `${data.official.key}\n${one.official.key}` } }),
              'aria-label': `${t('togetherOf', { n: one.together, base: one.base })}，${t('compareWith', { name: one.official.title })}`,
              title: t('compareWith', { name: one.official.title }),
            },
            t('togetherOf', { n: one.together, base: one.base }),
          ),
        ),
      ),
    ),
  );
}

/** The meetings of the same series whose records do not name the person: what the attendance rate leaves open. */
export function gaps({ attendance }: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!attendance.gaps.length) return null;
  return section(
    `${t('attendanceGaps')}　${attendance.gaps.length}`,
    t('attendanceGapsNote'),
    h('ul', { class: 'lines' }, ...attendance.gaps.map((one) => h('li', {}, dateText(one.date, ctx), plainLink(one, ctx)))),
  );
}

/** Mentions: named in a text, which is not presence. */
export function quietMentions(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.mentions.length) return null;
  return section(
    t('mentions'),
    t('mentionsNote'),
    h(
      'ul',
      { class: 'lines' },
      ...data.mentions.map((one) =>
        h(
          'li',
          {},
          factButton(one.evidence.edge, `${t('mentions')} · ${one.evidence.source}`, '❞'),
          nodeLink(one.record, ctx),
          h('small', {}, one.evidence.date ?? ''),
        ),
      ),
    ),
  );
}
