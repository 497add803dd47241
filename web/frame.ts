/** The frame: header, views, the place, the time control, the view itself and the evidence beside it. */
import type { Ctx } from './context.ts';
import { h, put } from './dom.ts';
import { type Holds, holdsAll } from './holds.ts';
import { menu } from './menu.ts';
import { noticeBar } from './notice.ts';
import { barNotes } from './parts/bar-notes.ts';
import { frameWords } from './parts/frame-words.ts';
import { openHelp } from './parts/help.ts';
import { placePicker } from './parts/place-picker.ts';
import { printHead } from './parts/print-head.ts';
import { searchBox } from './parts/search-box.ts';
import type { ViewName } from './state.ts';
import { nextTheme, themeWord } from './theme.ts';

export interface Frame {
  readonly main: HTMLElement;
  readonly time: HTMLElement;
  readonly evidence: HTMLElement;
  /** Brings links and the marked place up to the state. */
  update(ctx: Ctx): void;
  /** Says what of the frame the view keeps to, and greys the rest; `own` is the place the page belongs to. */
  hold(holds: Holds, own: string): void;
  openHelp(): void;
}

/** Builds the frame anew in the language of the state. */
export function buildFrame(app: HTMLElement, ctx: Ctx): Frame {
  const { t } = ctx;
  let now = ctx;
  const nav = h('nav', { id: 'views', 'aria-label': t('views') });
  const time = h('div', { id: 'time', role: 'region', 'aria-label': t('time') });
  const scope = h('div', { id: 'place', role: 'group', 'aria-label': t('scope') });
  const notes = h('div', { class: 'bar-notes', role: 'status' });
  const main = h('main', { id: 'view', tabindex: -1 });
  const evidence = h('aside', { id: 'evidence', 'aria-label': t('evidence'), hidden: true });
  const search = h('div', { class: 'search', role: 'search' });
  searchBox(search, ctx, { id: 'search', label: t('searchLabel') });
  const language = h('a', { class: 'button', lang: ctx.state.lang === 'zh' ? 'en' : 'zh' }, t('otherLanguage'));
  const theme = h('button', { type: 'button' });
  const nameTheme = (): void => {
    put(theme, t(themeWord()));
    theme.setAttribute('aria-label', `${t('theme')} ${t(themeWord())}`);
    theme.setAttribute('title', `${t('theme')}：${t(themeWord())}`);
  };
  theme.addEventListener('click', () => {
    nextTheme();
    nameTheme();
  });
  nameTheme();
  const menuButton = toggle(t('menu'), 'menu-open', 'views', '☰');
  const timeToggle = toggle(t('time'), 'time-open', 'time', '◷');
  const help = (): void => openHelp(ctx);
  const toMain = (event: Event): void => {
    event.preventDefault();
    main.focus();
  };
  put(
    app,
    noticeBar(ctx),
    h('a', { class: 'skip', href: '#view', onclick: toMain }, t('skip')),
    h(
      'header',
      { class: 'top' },
      menuButton,
      h(
        'a',
        { class: 'brand', href: ctx.href({ view: 'overview' }), title: t('tagline') },
        h('span', { class: 'seal', 'aria-hidden': 'true' }, '纪'),
        t('brand'),
      ),
      search,
      timeToggle,
      h(
        'div',
        { class: 'tools' },
        language,
        theme,
        h('button', { type: 'button', class: 'icon', 'aria-label': t('help'), title: `${t('help')} (?)`, onclick: help }, '?'),
      ),
    ),
    h(
      'div',
      { class: 'body' },
      nav,
      h(
        'div',
        { class: 'middle' },
        h('section', { id: 'bar', 'aria-label': `${t('scope')} · ${t('time')}` }, scope, time, notes),
        printHead(
          () => now,
          () => frameWords(now, held.holds, held.own),
        ),
        main,
      ),
      evidence,
    ),
  );
  let held: { holds: Holds; own: string } = { holds: holdsAll, own: '' };
  let drawn = '';
  const hold = (holds: Holds, own: string): void => {
    held = { holds, own };
    time.toggleAttribute('inert', !holds.period);
    scope.classList.toggle('idle', holds.place === 'none');
    scope.classList.toggle('series-idle', !holds.series);
    barNotes(notes, holds, own, now);
  };
  const update = (next: Ctx): void => {
    now = next;
    const { scope: chosen, body, series } = now.state;
    if (drawn !== `${chosen}\n${body}\n${series}`) placePicker(scope, now);
    drawn = `${chosen}\n${body}\n${series}`;
    hold(held.holds, held.own);
    document.body.classList.remove('menu-open');
    menuButton.setAttribute('aria-expanded', 'false');
    language.setAttribute('href', now.href({ lang: now.state.lang === 'zh' ? 'en' : 'zh' }));
    put(nav, ...menu.map(([view, letter]) => place(view, letter, now)));
  };
  update(ctx);
  return { main, time, evidence, update, hold, openHelp: help };
}

function place(view: ViewName, letter: string, ctx: Ctx): HTMLElement {
  const here = ctx.state.view === view;
  const href = ctx.href({ view, key: '', filter: {}, selection: '' });
  return h(
    'a',
    { href, 'aria-current': here ? 'page' : false, title: `${ctx.t(view)} (g ${letter})` },
    h('span', {}, ctx.t(view)),
    h('kbd', { 'aria-hidden': 'true' }, letter),
  );
}

function toggle(label: string, open: string, controls: string, sign: string): HTMLButtonElement {
  const button = h(
    'button',
    { type: 'button', class: `icon only-narrow`, 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': controls },
    sign,
  );
  button.addEventListener('click', () => button.setAttribute('aria-expanded', String(document.body.classList.toggle(open))));
  return button;
}
