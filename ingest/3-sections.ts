/**
 * Sections: which lines are labelled fields (roster, header block, distribution), which open items, what stands before and after.
 */
import type { Para, View } from './2-lines.ts';
import { articlesOf } from './articles.ts';
import { continuation, type Field, fieldsOfLine, headingField, withinItem } from './sections/fields.ts';
import { type Numbered, numberedItems, type Zone } from './sections/numbered.ts';
import { itemTable } from './table/item-table.ts';
import { type RosterTable, rosterTable } from './table/table.ts';

export type { Field } from './sections/fields.ts';
export type { Zone } from './sections/numbered.ts';

export interface Sections extends Numbered {
  fields: Field[];
  /** Rosters that are set as a table. */
  tables: RosterTable[];
}

/** Divides a view. Linear; a line belongs to one section only. */
export function divide(view: View): Sections {
  const { paras } = view;
  const fields: Field[] = [];
  const tables: RosterTable[] = [];
  // What ought to be is no part of what was.
  const claimed = new Set<Para>(articlesOf(view));
  const { rows: itemZones, paras: inTable } = itemTable(view);
  for (const para of inTable) claimed.add(para);
  let numbered = false;
  /** The roster label or heading right above, where nothing stands behind it. */
  let above: Field | null = null;
  for (let index = 0; index < paras.length; index += 1) {
    const para = paras[index];
    const line = para?.lines[0];
    if (!para || !line || claimed.has(para)) continue;
    const open: Field | null = above;
    const inRoster = index > 0 && fields.at(-1)?.kind === 'roster' && claimed.has(paras[index - 1] as Para);
    above = null;
    const table: RosterTable | null = rosterTable(view, index, open?.role ? { role: open.role, label: open.label } : null);
    if (table) {
      tables.push(table);
      for (const one of paras.slice(index, index + table.length)) claimed.add(one);
      continue;
    }
    const heading: { field: Field; more: Para[] } | null = !numbered && (inRoster || !line.mark) ? headingField(view, para, index) : null;
    numbered ||= line.mark != null && !heading;
    if (heading) {
      fields.push(heading.field);
      for (const one of [para, ...heading.more]) claimed.add(one);
      if (heading.more.length === 0) above = heading.field;
      continue;
    }
    if (line.labels.length === 0 || withinItem(line.labels, numbered)) continue;
    // （主持人：甲　汇报人：乙） below an item says who chaired, and is part of it.
    if (numbered && line.labels.some(({ kind }) => kind === 'item')) {
      fields.push(...fieldsOfLine(view, index, para, line).filter(({ kind }) => kind !== 'item'));
      continue;
    }
    claimed.add(para);
    fields.push(...fieldsOfLine(view, index, para, line));
    const field = fields.at(-1);
    if (field) for (const more of continuation(view, field, index)) claimed.add(more);
    if (field?.kind === 'roster' && field.value.end <= field.value.start) above = field;
  }
  const rows = itemZones.map(({ told, due, ...row }): Zone => ({ ...row, cells: { told, due } }));
  const items = numberedItems(view, claimed);
  return { fields, tables, ...items, zones: [...items.zones, ...rows] };
}
