/**
 * The agenda as printed: numbering in its styles, headings on lines of their own or run in, unnumbered matters at the end.
 */
import { chinese } from './numerals.ts';
import type { Block } from './paper.ts';
import type { Random } from './random.ts';
import type { Draft, World } from './world.ts';

const styles = [
  (n: number) => `${chinese(n)}、`,
  (n: number) => `${chinese(n)}、`,
  (n: number) => `${chinese(n)}、`,
  (n: number) => `（${chinese(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `${n}．`,
  (n: number) => `议题${chinese(n)}：`,
  (n: number) => `议题${n}：`,
] as const;

/** How a record numbers; the same for all of its matters. */
export const drawNumbering = (random: Random): ((n: number) => string) => random.pick(styles);

/** Prints the numbered matters and then the others, and notes them all. */
export function printAgenda(w: World, drafts: readonly Draft[], extras: readonly Draft[], number: (n: number) => string): Block[] {
  const blocks: Block[] = [];
  const inline = w.random.chance(0.15);
  const told = w.random.chance(0.12);
  const { skip } = w.setting;
  for (const [index, { heading: bare, body, item }] of drafts.entries()) {
    const at = skip !== null && index >= skip ? index + 1 : index;
    const heading = told && /^(?:审议|听取|研究)/u.test(bare) ? `会议${bare.slice(0, 2)}了${bare.slice(2)}` : bare;
    w.truth.items.push({ ...item, number: at + 1, heading: inline ? `${heading}。` : heading });
    if (inline) blocks.push({ kind: 'para', text: `${number(at + 1)}${heading}。${body.join('')}` });
    else blocks.push({ kind: 'para', text: number(at + 1) + heading }, ...body.map((text): Block => ({ kind: 'para', text })));
  }
  for (const { heading, body, item } of extras) {
    w.truth.items.push(item);
    blocks.push({ kind: 'para', text: [heading, ...body].join('') });
  }
  if (w.random.chance(0.2)) blocks.push({ kind: 'para', text: '会议还研究了其他事项。' });
  return blocks;
}
