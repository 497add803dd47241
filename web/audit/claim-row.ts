/** One claim of the truth set: what it says, the sentence it was judged by, and what the reader read; the whole record unfolds. */
import type { Ctx } from '../context.ts';
import { type Child, h, put } from '../dom.ts';
import type { Audit, AuditClaim } from '../shapes.ts';
import { quoteParts } from './quote-parts.ts';
import { askedWords, relationWord } from './relation-words.ts';

export interface ClaimOf {
  readonly claim: AuditClaim;
  readonly record: Audit['records'][number];
}

/** A mark beside the word, for whoever does not tell the colours apart. */
const signs: Readonly<Record<AuditClaim['state'], string>> = { held: '✓', open: '○', failed: '✗' };

/** What became of a claim, as a tag. */
export const stateTag = (state: AuditClaim['state'], { t }: Ctx): HTMLElement =>
  h('span', { class: 'claim-state', 'data-state': state }, h('span', { 'aria-hidden': 'true' }, signs[state]), ' ', t(`audit.${state}`));

/** The claim with its source and its reading, side by side where there is room. */
export function claimRow({ claim, record }: ClaimOf, ctx: Ctx): HTMLElement {
  const { t, state } = ctx;
  const { before, marked, behind } = quoteParts(record.text, claim.source);
  return h(
    'li',
    { class: 'claim', 'data-state': claim.state },
    h(
      'div',
      { class: 'claim-says' },
      h('p', { class: 'row' }, stateTag(claim.state, ctx), claim.isTrue ? null : h('span', { class: 'tag' }, t('auditUntrue'))),
      h('p', { lang: 'zh', class: 'claim-sentence' }, claim.says),
      h(
        'small',
        { class: 'quiet' },
        relationWord(claim.relation, state.lang),
        ' ',
        h('span', { lang: 'zh' }, askedWords(claim.relation, claim.words.join(' '), state.lang)),
      ),
    ),
    h('div', {}, h('blockquote', { lang: 'zh', class: 'claim-source' }, before, h('mark', {}, marked), behind), whole(claim, record, ctx)),
    h('div', {}, h('small', { class: 'quiet' }, t('auditRead')), readOf(claim, ctx)),
  );
}

function readOf({ read, state, isTrue }: AuditClaim, { t, state: { lang } }: Ctx): Child {
  if (read.length === 0) return h('p', {}, t(isTrue || state !== 'held' ? 'auditNothing' : 'auditRightly'));
  return h(
    'ul',
    { class: 'plain' },
    ...read.map(({ relation, words }) =>
      h('li', {}, `${relationWord(relation, lang)} `, h('span', { lang: 'zh' }, askedWords(relation, words, lang))),
    ),
  );
}

/** The text is put in when it is asked for: most of them never are. */
function whole({ source: { start, end } }: AuditClaim, { title, text }: ClaimOf['record'], { t }: Ctx): HTMLElement {
  const sheet = h('div', { class: 'claim-record', lang: 'zh' });
  const fill = (): void => {
    if (sheet.childElementCount === 0) put(sheet, text.slice(0, start), h('mark', {}, text.slice(start, end)), text.slice(end));
  };
  return h('details', { ontoggle: fill }, h('summary', {}, h('span', { lang: 'zh' }, title), ' · ', t('auditWhole')), sheet);
}
