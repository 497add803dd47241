/**
 * Which of the candidates is the record's meeting: the heaviest, in the fullest words that others use for it.
 */
import type { Candidate } from './candidate.ts';

/** Lighter candidates say nothing of another's meeting. */
const least = 45;

const same = (a: Candidate, b: Candidate): boolean =>
  (a.name.series?.value === b.name.series?.value || !a.name.series || !b.name.series) &&
  (a.name.number?.value === b.name.number?.value || !a.name.number || !b.name.number);

/** The record's meeting; null where nothing names one. `candidates`: the heaviest first. */
export function choose(candidates: readonly Candidate[]): Candidate | null {
  const first = candidates[0];
  if (!first) return null;
  // 区人大一次会议主席团第四次会议, where the opening says that 区人大一次会议 was held.
  const within = candidates.find(
    ({ title, weight }) => weight >= least && title.length > first.title.length && title.startsWith(first.title),
  );
  const best = within ?? first;
  const others = candidates.filter((one) => one !== best && one.weight >= least && same(one, best));
  const numbered = best.name.number ? best : (others.find(({ name }) => name.number && name.series) ?? best);
  const full = numbered.name.body
    ? numbered
    : (others.find(({ name, title }) => name.body && (title.includes(numbered.title) || !numbered.name.number)) ?? numbered);
  // 县医院召开四届二次职代会 in the headline says more than 四届二次职代会, and no more than a name that has its body.
  const bodiless = !full.name.body || !full.title.includes(full.name.body.value) || /^(?:人民)?政府$/.test(full.name.body.value);
  const longer = bodiless
    ? others.find(({ name, title }) => name.body && title.length > full.title.length && title.endsWith(full.title))
    : null;
  const winner = longer ?? full;
  const body = winner.name.body ?? others.find(({ name }) => name.body)?.name.body ?? null;
  const said = [winner, best, first, ...others].flatMap(({ held }) => held ?? []);
  const held = said.find(({ dated }) => dated) ?? said.find(({ clause }) => clause.place) ?? said[0] ?? null;
  return { ...winner, name: { ...winner.name, body }, held };
}
