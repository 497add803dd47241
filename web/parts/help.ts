/** The table of keys, and what every mark means. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { captionOf, decisionMark, decisionName, decisionTypes, kindName, nodeMark, roleMark } from './marks.ts';

/** Opens the help as a modal dialog; it takes itself away when closed. */
export function openHelp(ctx: Ctx): void {
  if (document.querySelector('dialog[open]')) return;
  const { t } = ctx;
  const key = (keys: string, meaning: string): HTMLElement[] => [
    h('dt', {}, ...keys.split(' ').map((one) => h('kbd', {}, one))),
    h('dd', {}, meaning),
  ];
  const dialog = h(
    'dialog',
    { 'aria-label': t('help') },
    h(
      'header',
      {},
      h('h2', {}, t('help')),
      h('button', { type: 'button', class: 'icon', 'aria-label': t('close'), onclick: () => dialog.close() }, '×'),
    ),
    h(
      'dl',
      { class: 'keys' },
      ...key('/', t('keySearch')),
      ...key('g o·m·a·d·n·l·s·p·r·q·b·c', t('keyViews')),
      ...key('t', t('keyTime')),
      ...key('[ ]', t('keyEvidence')),
      ...key('{ }', t('keyMeetings')),
      ...key('Ctrl+P', t('keyPrint')),
      ...key('← → Home End', t('keyPages')),
      ...key('← → ↑ ↓', t('keyNetwork')),
      ...key('Enter e c h p z Z', t('keyNetworkDo')),
      ...key('Space ← →', t('keyPlay')),
      ...key('↑ ↓ Enter Esc', t('keyOutcomes')),
      ...key('Esc', t('keyEsc')),
      ...key('?', t('keyHelp')),
    ),
    legend(
      t('role'),
      ctx.model.roles.map((role) => [roleMark(role), captionOf(role, ctx)]),
    ),
    legend(
      t('decided'),
      decisionTypes.map((kind) => [decisionMark(kind), decisionName(kind, ctx)]),
    ),
    legend(
      t('kinds'),
      ctx.model.nodes.map((node) => [nodeMark(node.kind, ctx), kindName(node.kind, ctx)]),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Marks with their names in a line. */
export function legend(label: string, entries: readonly (readonly [Node, string])[]): HTMLElement {
  return h('ul', { class: 'legend', 'aria-label': label }, ...entries.map(([mark, name]) => h('li', {}, mark, name)));
}
