/**
 * Where a former address leads. A record was called by the name of its file once; a file gets another text, another name, or another
 * file of the text is read: what led to the record, to what is in it, or to one of its facts, leads there still (decision 23).
 */
import { isOwnScope, partOf, recordOfKey } from '../keys.ts';
import { kindOfKey, relationshipTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { nameAddress } from '../stores/former.ts';
import { formerLabel, sourceLabel } from '../stores/sources.ts';

/** Addresses followed one after another before giving up: records change a few times, not for ever. */
const most = 20;

async function isThere(store: Store, key: string): Promise<boolean> {
  const kind = kindOfKey(key);
  if (kind === null) return false;
  const [row] = await store.read(`MATCH (n:${kind} {key: $key}) RETURN n.key AS key`, { key });
  return row !== undefined;
}

/** One step: to where a file of that name is now, or one that makes a record of that key by itself, or what was noted. */
async function nextOf(store: Store, at: string): Promise<string | null> {
  const ways = [`(n:${sourceLabel} {line: $name})`, `(n:${sourceLabel} {own: $at})`, `(n:${formerLabel} {line: $at})`];
  for (const way of ways) {
    const [row] = await store.read(`MATCH ${way} RETURN n.record AS record ORDER BY record LIMIT 1`, {
      ...(way.includes('$name') ? { name: at.slice(nameAddress('').length) } : { at }),
    });
    if (row) return String(row.record);
  }
  return null;
}

/** The record that a key, or the name of a file written as a key, leads to; null: to none. */
export async function recordAt(store: Store, address: string): Promise<string | null> {
  const passed = new Set<string>();
  for (let at = address; !passed.has(at) && passed.size < most; ) {
    passed.add(at);
    if (await isThere(store, at)) return at;
    const next = await nextOf(store, at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

const scoped = /^(?<kind>[a-z]+):(?<scope>record:[^|]+)\|(?<rest>.*)$/su;

/** The key that a former key leads to; null: the key is the present one, or leads nowhere. */
export async function keyAt(store: Store, key: string): Promise<string | null> {
  const to = await led(store, key);
  return to !== null && to !== key && (await isThere(store, to)) ? to : null;
}

async function led(store: Store, key: string): Promise<string | null> {
  if (key.startsWith(nameAddress(''))) return recordAt(store, key);
  if (key.startsWith('mention:')) return mentionAt(store, key);
  const holder = recordOfKey(key);
  if (holder !== null) {
    const record = await recordAt(store, holder);
    const [from, cut] = [key.indexOf(':') + 1, nameAddress('').length];
    return record && key.slice(0, from) + record.slice(cut) + key.slice(from + holder.length - cut);
  }
  const own = scoped.exec(key)?.groups;
  const before = own?.scope;
  if (own === undefined || before === undefined) return null;
  const record = await recordAt(store, partOf(before));
  if (record === null) return null;
  const [row] = await store.read('MATCH (r:Record {key: $record}) RETURN r.scope AS scope', { record });
  const scope = String(row?.scope ?? record);
  // A meeting whose body or day is not known ends in its record.
  const rest = (own.rest ?? '')
    .split('|')
    .map((one) => (isOwnScope(partOf(one)) || one === before.slice(nameAddress('').length) ? record : one));
  return `${own.kind}:${scope}|${rest.join('|')}`;
}

/** A mention leads to its like in the present text, which may stand elsewhere; or, where none is read any more, to its record. */
async function mentionAt(store: Store, key: string): Promise<string | null> {
  const to = await edgeAt(store, key);
  return to && (to.id ?? to.record);
}

/** Whether a fact of that id, or a mention of that key, is in the graph. */
async function isFact(store: Store, id: string): Promise<boolean> {
  if (kindOfKey(id) !== null) return isThere(store, id);
  for (const type of relationshipTypes) {
    const [row] = await store.read(`MATCH ()-[e:${type} {id: $id}]->() RETURN e.id AS id`, { id });
    if (row) return true;
  }
  return false;
}

/**
 * Where the id of a fact leads: to another; or, where no rule reads it any more, to its record alone. Null: it was never here. A text that became
 * what it was before leads to and fro: what is there now is where the way ends.
 */
export async function edgeAt(store: Store, id: string): Promise<{ id: string | null; record: string } | null> {
  const passed = new Set<string>();
  let last: string | null = null;
  for (const open = [id]; open.length > 0 && passed.size < most; ) {
    const at = open.shift() ?? '';
    if (passed.has(at)) continue;
    passed.add(at);
    const rows = await store.read(
      `MATCH (f:${formerLabel}) WHERE $at IN f.ids RETURN f.ids AS ids, f.leads AS leads, f.record AS record ORDER BY f.line DESC`,
      { at },
    );
    for (const row of rows) {
      const record = (await recordAt(store, String(row.record))) ?? String(row.record);
      const next = (row.leads as string[])[(row.ids as string[]).indexOf(at)] ?? '';
      last ??= record;
      if (next === '') continue;
      if (await isFact(store, next)) return { id: next, record };
      open.push(next);
    }
  }
  return last === null ? null : { id: null, record: last };
}
