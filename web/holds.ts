/** What of the frame a view keeps to: declared beside each view, so that the bar can say where the period or the place says nothing. */

export interface Holds {
  /** `filters`: it shows what is of the place; `one`: one place at a time; `own`: it is about something that has a place; `none`. */
  readonly place: 'filters' | 'one' | 'own' | 'none';
  /** Whether body and series narrow it too. */
  readonly series: boolean;
  readonly period: boolean;
}

/** A view that keeps to all of the frame. */
export const holdsAll: Holds = { place: 'filters', series: true, period: true };

/** The scope in a key: that of a person, body, document or meeting. Empty for keys that hold none. */
export function scopeOfKey(key: string): string {
  const scoped = /^(?:official|organization|document|meeting|guidance|project|strategy):(?<scope>[^|]*)\|/u.exec(key)?.groups?.scope ?? '';
  return scoped.replace(/%(7c|25)/gu, (_, code: string) => (code === '7c' ? '|' : '%'));
}
