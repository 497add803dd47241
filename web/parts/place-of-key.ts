/** The place of a person, body, document or meeting, read from its key: names mean something only within one. */
import { type Child, h } from '../dom.ts';
import { placeName } from './place-name.ts';

const scoped = /^(?:official|organization|document|guidance|project|strategy|meeting):([^|]*)\|/u;

/** The scope in a key; null for what belongs to one record. */
export function scopeOfKey(key: string): string | null {
  const written = scoped.exec(key)?.[1];
  return written === undefined
    ? null
    : written.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The place in small print, to stand beside a name. */
export function placeBeside(key: string): Child {
  const scope = scopeOfKey(key);
  return scope ? h('small', { class: 'of-place', lang: 'zh' }, placeName(scope)) : null;
}
