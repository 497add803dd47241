/** A field that narrows a list as one types and gives what is chosen: the combobox of the ARIA patterns, over a list asked for when opened. */
import { type Child, h, put } from '../dom.ts';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** Beside the label, quieter. */
  readonly note: string;
  /** Typed in place of the label: pinyin without blanks, initials. */
  readonly spelled: readonly string[];
  /** Offered whatever is typed. */
  readonly always?: boolean;
}
export interface ComboboxOptions {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** The label of what is chosen. */
  readonly shown: string;
  readonly ask: (signal: AbortSignal) => Promise<readonly ComboOption[]>;
  readonly pick: (value: string) => void;
  /** What stands below a list that was cut, or below one with nothing in it. */
  readonly more: (left: number) => string;
  readonly none: (typed: string) => string;
}

/** Rows drawn; more is typed for. */
const most = 60;

/** What of the options fits what was typed, the order kept: part of the label, or the beginning of its pinyin or initials. */
export function fitting(options: readonly ComboOption[], typed: string): ComboOption[] {
  const wanted = typed.replace(/\s+/gu, '').toLowerCase();
  return options.filter(
    ({ label, spelled, always }) =>
      always || wanted === '' || label.toLowerCase().includes(wanted) || spelled.some((one) => one.startsWith(wanted)),
  );
}

/** The field with its list. */
export function combobox(options: ComboboxOptions): HTMLElement {
  const listId = `${options.id}-list`;
  const list = h('div', { id: listId, class: 'choices', role: 'listbox', 'aria-label': options.label, hidden: true });
  const input = h('input', {
    id: options.id,
    type: 'text',
    role: 'combobox',
    'aria-label': options.label,
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: options.placeholder,
    title: options.shown,
    value: options.shown,
  });
  const status = h('span', { class: 'unseen', role: 'status' });
  let all: readonly ComboOption[] = [];
  let shown: ComboOption[] = [];
  let current = -1;
  let control = new AbortController();
  /** Enter was pressed before there were options: it counts when they come. */
  let hurried = false;
  const isOpen = (): boolean => !list.hidden;
  const typed = (): string => (input.value === options.shown ? '' : input.value.trim());

  const mark = (index: number): void => {
    list.children[current]?.classList.remove('current');
    current = index;
    const row = list.children[index];
    row?.classList.add('current');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const draw = (): void => {
    const fit = fitting(all, typed());
    shown = fit.length > most ? [...fit.slice(0, most), ...fit.slice(most).filter(({ always }) => always)] : fit;
    const rows: Child[] = shown.map((option, i) =>
      h(
        'div',
        {
          role: 'option',
          id: `${options.id}-${i}`,
          'aria-selected': String(option.value === options.value),
          onmousedown: (event) => {
            event.preventDefault();
            pick(option);
          },
        },
        h('span', { lang: 'zh' }, option.label),
        h('small', {}, option.note),
      ),
    );
    const left = fit.length - shown.length;
    const below = shown.length === 0 ? options.none(typed()) : left > 0 ? options.more(left) : '';
    put(list, ...rows, below ? h('p', { class: 'none' }, below) : null);
    put(status, shown.length === 0 ? below : '');
    current = -1;
    mark(typed() === '' ? shown.findIndex(({ value }) => value === options.value) : shown.findIndex(({ always }) => !always));
  };
  const open = (): void => {
    if (isOpen()) return;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    draw();
    control = new AbortController();
    options.ask(control.signal).then(
      (options) => {
        all = options;
        if (!isOpen()) return;
        draw();
        const first = shown[current];
        if (hurried && first && typed() !== '') pick(first);
      },
      () => {},
    );
  };
  const close = (): void => {
    control.abort();
    hurried = false;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    input.value = options.shown;
  };
  const pick = ({ value }: ComboOption): void => {
    close();
    options.pick(value);
  };
  const step = (to: (now: number) => number): void => {
    if (!isOpen()) open();
    else if (shown.length > 0) mark((to(current) + shown.length) % shown.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step((now) => now + 1),
    ArrowUp: () => step((now) => (now < 0 ? -1 : now - 1)),
    PageDown: () => step((now) => Math.min(shown.length - 1, now + 10)),
    PageUp: () => step((now) => Math.max(0, now - 10)),
    Enter: () => {
      const option = shown[current];
      if (!isOpen()) open();
      else if (option) pick(option);
      else if (all.length === 0) hurried = true;
    },
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === 'Escape' && isOpen()) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') close();
  });
  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', open);
  input.addEventListener('input', () => (isOpen() ? draw() : open()));
  input.addEventListener('blur', close);
  return h('span', { class: 'combobox' }, input, list, status);
}
