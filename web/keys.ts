/** Keys of the whole page: `/`, `?`, `t`, `g` and a letter, Esc, [ ] through the evidence, and those a view gives to its links. */
import type { Ctx } from './context.ts';
import type { Frame } from './frame.ts';
import { menu } from './menu.ts';
import { stepEvidence } from './parts/evidence.ts';

const wait = 1500;

/** Whether a key belongs to what the reader is typing in. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}

/** Listens to the keys of the page. */
export function bindKeys(context: () => Ctx, frame: () => Frame | null): void {
  let goAt = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const ctx = context();
    if (event.key === 'Escape') {
      if (document.querySelector('dialog[open]')) return;
      if (typing(event.target)) (event.target as HTMLElement).blur();
      else if (ctx.state.selection) ctx.go({ selection: '' });
      return;
    }
    if (typing(event.target)) return;
    const fact = event.key === 'Enter' || event.key === ' ' ? factOf(event.target) : '';
    if (fact) {
      event.preventDefault();
      ctx.go({ selection: fact });
      return;
    }
    const after = goAt > 0 && event.timeStamp - goAt < wait;
    goAt = 0;
    const place = after ? menu.find(([, letter]) => letter === event.key) : undefined;
    if (place) ctx.go({ view: place[0], key: '', filter: {}, selection: '' });
    else if (event.key === 'g') goAt = event.timeStamp;
    else if (event.key === '/') focus(ctx.state.view === 'overview' && document.querySelector('#search-home') ? '#search-home' : '#search');
    else if (event.key === 't') {
      document.body.classList.add('time-open');
      focus('#time-from');
    } else if (event.key === '?') frame()?.openHelp();
    else if (pressedBy(event.key)) pressedBy(event.key)?.click();
    else if (event.key === '[' || event.key === ']') stepEvidence(event.key === ']' ? 1 : -1, ctx);
    else return;
    event.preventDefault();
  });
}

/** The edge of a mark that is drawn as a button without being one: a stretch of text, a mark in a picture. */
function factOf(target: EventTarget | null): string {
  return target instanceof Element && target.matches('[role=button][data-edge]') ? (target.getAttribute('data-edge') ?? '') : '';
}

/** The link or button of the view that a key presses: it carries `data-press`, and its title says so. */
function pressedBy(key: string): HTMLElement | null {
  return document.querySelector(`#view [data-press="${CSS.escape(key)}"]`);
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
