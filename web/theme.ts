/** Light or dark: the reader's system decides unless the reader does; the choice is kept in this browser. */
import type { Word } from './text.ts';

const options = ['auto', 'light', 'dark'] as const;
type Theme = (typeof options)[number];
const word: Readonly<Record<Theme, Word>> = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' };

function read(): Theme {
  try {
    return options.find((option) => option === localStorage.getItem('jiyao-theme')) ?? 'auto';
  } catch {
    return 'auto';
  }
}

let theme = read();

function apply(): void {
  document.documentElement.dataset.theme = theme;
}
apply();

/** Goes on to the next of system, light, dark. */
export function nextTheme(): void {
  theme = options[(options.indexOf(theme) + 1) % options.length] ?? 'auto';
  apply();
  try {
    localStorage.setItem('jiyao-theme', theme);
  } catch {
    // A browser that keeps nothing still shows the theme now.
  }
}

/** Makes something with the colours of the light theme, whatever is shown: paper is white. */
export function inLight<T>(make: () => T): T {
  document.documentElement.dataset.theme = 'light';
  try {
    return make();
  } finally {
    apply();
  }
}

/** The word for the theme chosen. */
export function themeWord(): Word {
  return word[theme];
}
