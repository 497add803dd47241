/** Taking a record out on its page: what goes is told before, the way back is there at once. */
import type { Ctx } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { problemDetails, problemText } from '../parts/problem.ts';
import type { RecordDetail } from '../shapes.ts';

type Subject = Pick<RecordDetail, 'key' | 'title' | 'source' | 'facts'>;

/** The button; `done` is given the import that brings the record back, and its title. */
export function takeOutButton(record: Subject, ctx: Ctx, signal: AbortSignal, done: (id: string, title: string) => void): HTMLElement {
  const button = h('button', { type: 'button', id: 'take-out' }, ctx.t('takeOut'));
  button.addEventListener('click', () => ask(record, ctx, signal, done));
  return button;
}

function ask({ key, title, source, facts }: Subject, ctx: Ctx, signal: AbortSignal, done: (id: string, title: string) => void): void {
  if (document.querySelector('dialog[open]')) return;
  const { t } = ctx;
  const name = title ?? source;
  const goes = h('ul', { class: 'take-out' }, h('li', {}, t('takeOutFacts', { n: facts.length })));
  const trouble = h('div', { class: 'import-messages', role: 'alert' });
  const complain = (error: unknown): void => {
    if (!signal.aborted) put(trouble, h('p', {}, t('importWrong', { why: problemText(t, error) })), problemDetails(t, error));
  };
  const yes = h('button', { type: 'button', id: 'take-out-do', disabled: true }, t('takeOutDo'));
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'take-out-title' },
    h('h2', { id: 'take-out-title' }, t('takeOutAsk', { title: name })),
    goes,
    h('p', { class: 'quiet' }, t('takeOutBack')),
    trouble,
    h('p', { class: 'row' }, yes, h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel'))),
  );
  ctx.api.leaving(key, signal).then(({ meetings }) => {
    const told = meetings.map(({ meeting, others }) =>
      h('li', {}, others > 0 ? t('takeOutStays', { title: meeting.title, n: others }) : t('takeOutGoes', { title: meeting.title })),
    );
    append(goes, told);
    yes.disabled = false;
    yes.focus();
  }, complain);
  yes.addEventListener('click', () => {
    yes.disabled = true;
    ctx.api.takeOut(key, signal).then(({ id }) => {
      dialog.close();
      done(id, name);
    }, complain);
  });
  dialog.addEventListener('close', () => dialog.remove());
  signal.addEventListener('abort', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** In place of the record once it is out: what was done, and the way back. `back`: it is there again. */
export function drawTakenOut(root: HTMLElement, id: string, title: string, ctx: Ctx, signal: AbortSignal, back: () => void): void {
  const { t } = ctx;
  const trouble = h('div', { class: 'import-messages', role: 'alert' });
  const undo = h('button', { type: 'button', id: 'take-out-undo' }, t('takeOutUndo'));
  const say = (): void => void root.dispatchEvent(new Event('graphchange', { bubbles: true }));
  undo.addEventListener('click', () => {
    undo.disabled = true;
    ctx.api.undoImport(id, signal).then(
      ({ records }) => {
        say();
        if (records.some(({ state }) => state === 'kept')) put(trouble, h('p', {}, t('takeOutKept')));
        else back();
      },
      (error: unknown) => {
        undo.disabled = false;
        if (!signal.aborted) put(trouble, h('p', {}, t('importWrong', { why: problemText(t, error) })), problemDetails(t, error));
      },
    );
  });
  put(
    root,
    h(
      'div',
      { class: 'state', role: 'status' },
      h('h2', {}, t('takeOutDone', { title })),
      h(
        'p',
        { class: 'row' },
        undo,
        h('a', { href: ctx.href({ view: 'import', key: '' }) }, t('takeOutList')),
        h('a', { href: ctx.href({ view: 'overview', key: '' }) }, t('backToOverview')),
      ),
      trouble,
    ),
  );
  undo.focus();
  say();
}
