/** The place to drop files on, the two ways by keyboard, and what is told of files that are not taken. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { sizeText } from '../format.ts';
import type { Takes } from '../shapes.ts';
import { type Chosen, type Dropped, ofDrop, ofInput, taken } from './files.ts';

/** Names told of files that are left out. */
const namesShown = 5;

export function dropZone(importFiles: (dropped: Dropped) => void, takes: Takes, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const input = (folder: boolean): HTMLElement => {
    const field = h('input', {
      type: 'file',
      class: 'unseen',
      multiple: true,
      webkitdirectory: folder,
      id: folder ? 'import-folder' : 'import-files',
    });
    field.addEventListener('change', () => {
      importFiles({ chosen: ofInput(field), locked: [] });
      field.value = '';
    });
    return h('label', { class: 'button' }, field, t(folder ? 'importFolder' : 'importFiles'));
  };
  const most = {
    formats: takes.extensions.join(' '),
    file: sizeText(takes.file),
    archive: sizeText(takes.archive),
    records: takes.records,
    whole: sizeText(takes.whole),
  };
  const zone = h(
    'section',
    { class: 'import-zone', 'aria-label': t('import') },
    h('p', {}, t('importDrop')),
    h('p', { class: 'row' }, input(false), input(true)),
    h('p', { class: 'quiet' }, t('importFormats', most)),
  );
  for (const type of ['dragenter', 'dragover'])
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer) void ofDrop(event.dataTransfer).then(importFiles);
  });
  return zone;
}

/** Those of the files that are taken; of the others each is told as what it is. */
export function sorted({ chosen, locked }: Dropped, takes: Takes, ctx: Ctx, tell: (text: string) => void): Chosen[] {
  const { t, state } = ctx;
  const names = (list: readonly string[]): string =>
    `${list.slice(0, namesShown).join('、')}${list.length > namesShown ? ` … (${list.length})` : ''}`;
  const { files, hidden, foreign, other } = taken(chosen, takes);
  for (const [kind, list] of foreign) tell(t('importLeftKind', { names: names(list), kind: kind[state.lang] }));
  if (other.length > 0) tell(t('importLeftOther', { names: names(other) }));
  if (hidden.length > 0) tell(t('importLeftHidden', { names: names(hidden) }));
  if (locked.length > 0) tell(t('importLocked', { n: locked.length, names: names(locked) }));
  return files.filter(({ name, file }) => {
    const most = name.toLowerCase().endsWith('.zip') ? takes.archive : takes.file;
    if (file.size > most) tell(t('importTooLarge', { name, size: sizeText(file.size), most: sizeText(most) }));
    return file.size <= most;
  });
}
