/** The menu of saved views: keep the visible one, open, order and describe those kept, tell them as a story, carry them as a file. */
import type { Ctx } from '../../context.ts';
import { h, put } from '../../dom.ts';
import { save } from '../files/menu.ts';
import { formatStory } from '../saved/story.ts';
import { parseViews, type SavedView, savedViews, saveViews } from '../saved/views.ts';
import type { Visible } from '../visible.ts';

/** Filters that belong to the telling, not to a view. */
const telling = new Set(['story', 'step', 'layout']);

/** The state of the page as a view. */
function viewNow(name: string, visible: Visible | null, ctx: Ctx): SavedView {
  const { filter, from, to } = ctx.state;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    name,
    text: '',
    filter: Object.fromEntries(Object.entries(filter).filter(([one]) => !telling.has(one))),
    from,
    to,
    places: visible?.columns.keys.map((key, i) => [key, round(visible.places.x[i]!), round(visible.places.y[i]!)] as const) ?? [],
  };
}

/** The menu; `say` is read out. */
export function savedMenu(visible: () => Visible | null, say: (text: string) => void, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const list = h('ol', { class: 'saved-list' });
  const name = h('input', { 'aria-label': t('viewName'), placeholder: t('viewName'), maxlength: 60 });
  const file = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': t('viewsOpen') });
  const button = (text: string, onclick: () => void, label = text): HTMLElement =>
    h('button', { type: 'button', onclick, title: label, 'aria-label': label }, text);
  const keep = (views: readonly SavedView[]): void => {
    if (!saveViews(views)) say(t('viewsRefused'));
    draw();
  };
  const entry = (view: SavedView, i: number, views: readonly SavedView[]): HTMLElement => {
    const change = (next: Partial<SavedView>): void => keep(views.map((one, j) => (j === i ? { ...one, ...next } : one)));
    const text = h('textarea', {
      rows: 2,
      'aria-label': t('viewText', { name: view.name }),
      placeholder: t('viewText', { name: view.name }),
    });
    text.value = view.text;
    text.addEventListener('change', () => change({ text: text.value }));
    const up = (): void => keep([...views.slice(0, i - 1), view, views[i - 1]!, ...views.slice(i + 1)]);
    return h(
      'li',
      {},
      h(
        'span',
        { class: 'row' },
        h('a', { href: ctx.href({ filter: { ...view.filter, layout: view.name }, from: view.from, to: view.to }) }, view.name),
        i > 0 ? button('↑', up, t('viewUp', { name: view.name })) : null,
        button('×', () => keep(views.filter((one) => one !== view)), t('viewDrop', { name: view.name })),
      ),
      text,
    );
  };
  const draw = (): void => {
    const views = savedViews();
    put(list, ...views.map(entry));
    tell.toggleAttribute('disabled', !views.length);
    write.toggleAttribute('disabled', !views.length);
  };
  const keepNow = (event: Event): void => {
    event.preventDefault();
    const title = name.value.trim();
    if (!title) {
      name.focus();
      return;
    }
    keep([...savedViews().filter((view) => view.name !== title), viewNow(title, visible(), ctx)]);
    name.value = '';
    say(t('viewKept', { name: title }));
  };
  const start = async (): Promise<void> => {
    const views = savedViews();
    const [first] = views;
    if (!first) return;
    ctx.go({ filter: { ...first.filter, story: await formatStory(views), step: '1' }, from: first.from, to: first.to });
    menu.removeAttribute('open');
  };
  const tell = button(t('storyTell'), () => void start().catch(() => say(t('storyLong'))));
  const write = button(t('viewsFile'), () =>
    save('jiyao-views.json', new Blob([JSON.stringify(savedViews(), null, 1)], { type: 'application/json' })),
  );
  const read = button(t('viewsOpen'), () => file.click());
  file.addEventListener('change', async () => {
    const views = parseViews((await file.files?.[0]?.text()) ?? '');
    file.value = '';
    if (!views) {
      say(t('viewsWrong'));
      return;
    }
    const names = new Set(views.map((view) => view.name));
    keep([...savedViews().filter((view) => !names.has(view.name)), ...views]);
  });
  const menu = h(
    'details',
    { class: 'menu', ontoggle: draw },
    h('summary', {}, t('views_')),
    h(
      'div',
      { class: 'menu-list saved' },
      h('form', { class: 'row', onsubmit: keepNow }, name, h('button', {}, t('viewKeep'))),
      list,
      h('span', { class: 'row' }, tell, write, read, file),
    ),
  );
  return menu;
}
