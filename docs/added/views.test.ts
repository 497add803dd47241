/** A view that was added is in the address, the menu, the walk of the browser tests and the pictures. */
import { expect, test } from 'vitest';
import { beyondMenu, menu } from '../../web/menu.ts';
import { type ViewName, viewNames } from '../../web/state.ts';
import { files, read } from '../tracked.ts';

const shown = viewNames.filter((name) => name !== 'unknown');

test('each view stands in the menu, or among those opened from elsewhere, once', () => {
  const known: ViewName[] = [...menu.map(([view]) => view), ...beyondMenu];
  const missing = viewNames.filter((view) => !known.includes(view));
  expect(missing, 'add it to `menu` in web/menu.ts, or to `beyondMenu` where a link elsewhere opens it').toEqual([]);
  expect(known.length, 'a view stands twice in web/menu.ts').toBe(new Set(known).size);
  const letters = menu.map(([, letter]) => letter);
  expect(letters.length, 'two views of the menu in web/menu.ts have one letter').toBe(new Set(letters).size);
});

test('each file of views/ is a view with a name', () => {
  const mounted = files.filter(
    (path) => /^web\/views\/[a-z-]+\.ts$/u.test(path) && /^export (?:const|function) mount\b/mu.test(read(path)),
  );
  const nameless = mounted
    .map((path) => path.slice('web/views/'.length, -'.ts'.length))
    .filter((name) => !viewNames.some((one) => one === name));
  expect(mounted.length).toBeGreaterThan(10);
  expect(nameless, 'add its name to `viewNames` in web/state.ts and a line to `views` in web/main.ts').toEqual([]);
});

test('the browser tests go to each view', () => {
  const places = read('web/browser/places.ts');
  const missing = shown.filter((view) => !new RegExp(`#/${view}\\b`, 'u').test(places));
  expect(missing, 'add its address to web/browser/places.ts: every browser test that walks the views then goes there').toEqual([]);
});

test('each view has its pictures and a row that shows them', () => {
  const rows = read('docs/pictures/README.md');
  const wanted = shown.flatMap((view) => [`${view}.webp`, `${view}-dark.webp`]);
  const missing = wanted.filter((name) => !files.includes(`docs/pictures/${name}`) || !rows.includes(`(${name})`));
  expect(missing, 'add it to web/pictures.ts, run `npm run pictures`, and add its row to docs/pictures/README.md').toEqual([]);
});
