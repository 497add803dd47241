/** The evidence panel: the sentence behind whatever is selected, the same in every view. */
import { gbCitation, plainCitation } from '../citation.ts';
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { scopeOfKey } from '../holds.ts';
import { marked, publicLink } from '../notice.ts';
import { ruleWord } from '../rule-words.ts';
import type { EdgeDetail } from '../shapes.ts';
import { modelTag } from './by-model.ts';
import { whileStepping } from './evidence-focus.ts';
import { nodeLink } from './links.ts';
import { captionOf, decisionName, isDecision } from './marks.ts';
import { isOwnScope } from './place-name.ts';
import { placeBeside } from './place-tag.ts';
import { markedQuote } from './quote.ts';
import { saidRows } from './statements.ts';

/** Shows the evidence of the selected fact in `root`; hides the panel when nothing is selected. Returns how to end it. */
export function showEvidence(root: HTMLElement, ctx: Ctx): () => void {
  const { t, state } = ctx;
  root.hidden = !state.selection;
  if (!state.selection) {
    root.replaceChildren();
    return () => {};
  }
  const body = h('div', { class: 'evidence-body' });
  const said = h('p', { class: 'unseen', role: 'status' });
  const close = h(
    'button',
    {
      type: 'button',
      class: 'icon',
      'data-control': 'close',
      'aria-label': t('close'),
      title: `${t('close')} (Esc)`,
      onclick: () => ctx.go({ selection: '' }),
    },
    '×',
  );
  put(root, h('header', {}, h('h2', { tabindex: -1 }, t('evidence')), walk(ctx), close), said, body);
  return ctx.load(
    body,
    'evidence',
    (signal) => ctx.api.edge(state.selection, signal),
    (edge) => {
      put(body, ...draw(edge, ctx));
      put(said, t('saidEvidence', { from: edge.from.title, verb: captionOf(edge.type, ctx), to: edge.to.title, quote: edge.quote }));
    },
  );
}

/** The facts of the page in reading order, each once. */
function factsOnPage(): string[] {
  const marks = document.querySelectorAll<HTMLElement | SVGElement>('#view [data-edge]');
  return [...new Set([...marks].map((mark) => mark.dataset.edge ?? ''))].filter((edge) => edge !== '');
}

/** Moves the selection to the previous or next fact of the page. */
export function stepEvidence(step: 1 | -1, ctx: Ctx): void {
  const facts = factsOnPage();
  const at = facts.indexOf(ctx.state.selection);
  const next = facts[at < 0 ? 0 : (at + step + facts.length) % facts.length];
  if (next) whileStepping(() => ctx.go({ selection: next }, true));
}

/** Brings the place among the facts of the page up to date, after a view has drawn. */
export function refreshWalk(root: HTMLElement, ctx: Ctx): void {
  const before = root.querySelector('.walk');
  if (!before) return;
  const control = before.contains(document.activeElement) ? document.activeElement?.getAttribute('data-control') : null;
  const after = walk(ctx);
  before.replaceWith(after);
  if (control) after.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus({ preventScroll: true });
}

function walk(ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const facts = factsOnPage();
  const at = facts.indexOf(ctx.state.selection);
  const button = (step: 1 | -1, sign: string, word: 'previousEvidence' | 'nextEvidence', key: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'data-control': word,
        'aria-label': t(word),
        title: `${t(word)} (${key})`,
        disabled: facts.length < 2,
        onclick: () => stepEvidence(step, ctx),
      },
      sign,
    );
  const place = at < 0 ? '' : `${at + 1} / ${facts.length}`;
  return h(
    'div',
    { class: 'walk' },
    button(-1, '‹', 'previousEvidence', '['),
    h('span', { class: 'date', title: at < 0 ? false : t('evidencePlace', { i: at + 1, n: facts.length }) }, place),
    button(1, '›', 'nextEvidence', ']'),
  );
}

function draw(edge: EdgeDetail, ctx: Ctx): Node[] {
  const { t } = ctx;
  const kind = isDecision(edge.properties.kind) ? edge.properties.kind : null;
  const title = typeof edge.properties.title === 'string' ? edge.properties.title : null;
  const place = { view: 'record' as const, key: edge.record, selection: edge.edge };
  const row = (name: string, ...value: (Node | string)[]): HTMLElement[] => [h('dt', {}, name), h('dd', {}, ...value)];
  return [
    h(
      'p',
      { class: 'statement' },
      nodeLink(edge.from, ctx),
      h(
        'span',
        { class: 'verb' },
        captionOf(edge.type, ctx),
        kind ? ` · ${decisionName(kind, ctx)}` : '',
        title ? h('span', { lang: 'zh' }, ` · ${title}`) : null,
      ),
      nodeLink(edge.to, ctx),
      modelTag(edge.by, ctx),
    ),
    h('blockquote', { class: 'source', lang: 'zh' }, ...markedQuote(edge)),
    ...[sameFact(edge, ctx)].filter((one) => one !== null),
    h(
      'dl',
      {},
      ...row(t('sourceRecord'), h('a', { href: ctx.href(place), lang: 'zh' }, edge.source)),
      ...row(t('date'), edge.date ?? t('noDate')),
      ...row(t('place'), placeText(edge, ctx)),
      ...saidRows(edge, ctx),
      ...row(t('rule'), h('span', { 'data-rule': edge.rule }, t(ruleWord(edge.rule)))),
    ),
    h(
      'p',
      { class: 'row' },
      h('a', { class: 'button', href: ctx.href(place) }, t('openRecord')),
      edge.place?.unit === 'page'
        ? h('a', { class: 'button', href: ctx.href({ ...place, filter: { page: String(edge.place.number) } }) }, t('openPage'))
        : null,
    ),
    copies(edge, ctx),
  ];
}

/** 第 2 页，第 31–34 字: the place in the file, where it has pages or paragraphs, and in the text. */
function placeText({ place, start, end }: EdgeDetail, { t }: Ctx): string {
  const characters = t('characters', { start: start + 1, end });
  return place ? t(place.unit === 'page' ? 'onPage' : 'inParagraph', { n: place.number, characters }) : characters;
}

/** Where this is one of several sentences that say the same of the two: which, and the ways to the others. */
function sameFact({ same, edge }: EdgeDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (same.length < 2) return null;
  const at = same.indexOf(edge);
  const go = (step: 1 | -1, sign: string, word: 'previousSame' | 'nextSame'): HTMLElement => {
    const to = same[(at + step + same.length) % same.length] ?? edge;
    return h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'aria-label': t(word),
        title: t(word),
        'data-control': word,
        onclick: () => whileStepping(() => ctx.go({ selection: to }, true)),
      },
      sign,
    );
  };
  return h(
    'p',
    { class: 'row same-fact' },
    h('span', {}, t('sameFact', { i: at + 1, n: same.length })),
    go(-1, '‹', 'previousSame'),
    go(1, '›', 'nextSame'),
  );
}

/** Buttons that copy; where the browser refuses, the text itself stands there, chosen, to be copied by hand. */
function copies(edge: EdgeDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const byHand = h('textarea', { readonly: true, rows: 4, hidden: true, 'aria-label': t('copyFailed') });
  const said = h('small', { role: 'status' });
  const button = (word: 'copyCitation' | 'copySentence' | 'copyLink', text: () => string): HTMLElement => {
    const press = (): void => {
      const written = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'));
      written.then(
        () => {
          byHand.hidden = true;
          put(said, t('copied'));
        },
        () => {
          byHand.hidden = false;
          byHand.value = text();
          put(said, t('copyFailed'));
          byHand.select();
        },
      );
    };
    return h('button', { type: 'button', onclick: press }, t(word));
  };
  // What is copied leaves the page: neither its place nor the chosen one goes along.
  const scope = scopeOfKey(edge.from.key) || scopeOfKey(edge.to.key);
  const place = isOwnScope(scope) ? '' : placeBeside(scope, { ...ctx, own: '', state: { scope: '' } });
  const href = (): string => permanentLink(edge, ctx);
  const today = (): string => new Date().toLocaleDateString('sv');
  return h(
    'div',
    { class: 'copies' },
    h(
      'p',
      { class: 'row' },
      button('copyCitation', () => gbCitation(edge, publicLink(href()), today(), { place, mark: marked })),
      button('copySentence', () => plainCitation(edge, publicLink(href()), { place, mark: marked })),
      button('copyLink', () => publicLink(href()) ?? new URL(href(), location.href).href),
      said,
    ),
    byHand,
  );
}

/** Leads to the sentence in its record: by the fact, and by its place, should a later reading no longer have the fact. */
function permanentLink(edge: EdgeDetail, ctx: Ctx): string {
  const place = { view: 'record' as const, key: edge.record, selection: edge.edge, filter: { at: String(edge.start) } };
  return ctx.href({ ...place, from: '', to: '' });
}
