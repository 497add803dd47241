/** Where the keyboard is when evidence opens, changes and closes: in it, at the same control, back at what opened it. */
import type { Frame } from '../frame.ts';

export interface EvidenceFocus {
  /** Draws the panel anew; where the focus was in it, it is on the same control again, else on the heading. */
  keep(panel: HTMLElement, draw: () => void): void;
  /** The selection has changed while the view stayed; '' for none. */
  follow(before: string, now: string): void;
}

let stepping = false;
/** Does something by which the reader walks from fact to fact: the focus stays where it is. */
export function whileStepping(go: () => void): void {
  stepping = true;
  try {
    go();
  } finally {
    stepping = false;
  }
}

/** What can have the focus in the panel, told apart by what it does. */
const controlOf = (element: Element | null): string => element?.getAttribute('data-control') ?? '';

/** Follows the evidence of a page. */
export function evidenceFocus(frame: () => Pick<Frame, 'evidence' | 'main'> | null): EvidenceFocus {
  let opener: Element | null = null;
  const head = (panel: HTMLElement): HTMLElement | null => panel.querySelector('h2');
  const give = (element: Element | null): boolean => {
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || !element.isConnected) return false;
    element.focus({ preventScroll: true });
    return document.activeElement === element;
  };
  const inPanel = (): boolean => frame()?.evidence.contains(document.activeElement) ?? false;
  let lost = false;
  return {
    keep: (panel, draw) => {
      const within = panel.contains(document.activeElement);
      const control = within ? controlOf(document.activeElement) : '';
      draw();
      lost = within;
      if (!within || panel.hidden) return;
      const same = control ? panel.querySelector<HTMLButtonElement>(`[data-control="${CSS.escape(control)}"]`) : null;
      give(same && !same.disabled ? same : head(panel));
    },
    follow: (before, now) => {
      const panel = frame()?.evidence;
      if (!panel) return;
      if (now) {
        if (stepping || inPanel()) return;
        if (document.activeElement !== document.body) opener = document.activeElement;
        give(head(panel));
        return;
      }
      // Closed: only who was in the panel, or nowhere, is led back.
      if (!lost && document.activeElement !== document.body) return;
      const mark = document.querySelector(`#view [data-edge="${CSS.escape(before)}"]`);
      if (!give(opener) && !give(mark)) give(frame()!.main);
      opener = null;
    },
  };
}
