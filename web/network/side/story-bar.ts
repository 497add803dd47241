/** The bar of a story: the text beside the view that is shown, its place among all, the way to the one before and after. */
import type { Ctx } from '../../context.ts';
import { h, put } from '../../dom.ts';
import { parseStory } from '../saved/story.ts';
import type { SavedView } from '../saved/views.ts';

export interface StoryBar {
  readonly element: HTMLElement;
  update(filter: Readonly<Record<string, string>>): void;
}

/** The bar; hidden where the address holds no story. */
export function storyBar(ctx: Ctx): StoryBar {
  const { t } = ctx;
  const element = h('section', { class: 'story', 'aria-label': t('story'), 'aria-live': 'polite', hidden: true });
  let known = '';
  let views: Promise<SavedView[] | null> = Promise.resolve(null);
  const link = (all: readonly SavedView[], step: number, story: string, word: string): HTMLElement | null => {
    const view = all[step - 1];
    if (!view) return null;
    const filter = { ...view.filter, story, step: String(step) };
    return h('a', { class: 'button', href: ctx.href({ filter, from: view.from, to: view.to }) }, word);
  };
  const draw = (all: readonly SavedView[] | null, filter: Readonly<Record<string, string>>): void => {
    const story = filter.story ?? '';
    if (story !== known) return;
    const step = Math.min(all?.length ?? 1, Math.max(1, Number(filter.step) || 1));
    const view = all?.[step - 1];
    const { story: _, step: __, ...rest } = filter;
    const end = h('a', { class: 'button', href: ctx.href({ filter: rest }) }, t('storyEnd'));
    if (!all || !view) put(element, h('p', {}, t('storyWrong')), end);
    else
      put(
        element,
        h('h2', {}, view.name, h('small', {}, ` ${step} / ${all.length}`)),
        view.text ? h('p', {}, view.text) : null,
        h('p', { class: 'row' }, link(all, step - 1, story, t('storyBack')), link(all, step + 1, story, t('storyNext')), end),
      );
  };
  return {
    element,
    update: (filter) => {
      const story = filter.story ?? '';
      element.hidden = !story;
      if (story !== known) {
        known = story;
        views = story ? parseStory(story) : Promise.resolve(null);
      }
      if (story) void views.then((all) => draw(all, filter));
    },
  };
}
