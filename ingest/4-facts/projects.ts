/**
 * Projects of a speech: concrete ones by name, in sentences of works (A、B基本建成; 要以C、D等为重点; 抓好E除险加固等工程).
 */
import type { View } from '../2-lines.ts';
import { facility, generic, lead, numberedRoad, progress, workOnAnchor } from '../words/projects.ts';
import type { Draft } from './draft.ts';
import { addOnce, note } from './note.ts';

/** What may follow the last name of a list: how many there are, that they are projects, how they go. */
const behind = new RegExp(
  `(?:${progress.source}|等(?=[^、]*$)|[两一二三四五六七八九十\\d]+个|为重点|要|必须|资金|实现|纳入|力争|进展|年内|今年|于\\d|在\\d).*$`,
);
/** 某厂二期, 某厂二线. */
const phase = /第?[一二三四五六](?:期|线|号线)$/;

/** Whether a phrase names a concrete project. */
function isProject(name: string): boolean {
  if (name.length < 4 || name.length > 26 || generic.test(name)) return false;
  if (numberedRoad.test(name)) return true;
  if (/[一-龥]{4}(?:配套|技改|扩能|一体化)(?:项目|工程)$/.test(name)) return true;
  const bare = name.replace(/(?:建设)?(?:项目|工程)$/, '');
  const base = bare.replace(phase, '');
  const suffix = facility.exec(base)?.[0].length ?? 0;
  if (suffix > 0) return base.length - suffix >= 2 || /^[省市县区镇乡]/.test(base);
  if (base !== bare) return base.length >= 4;
  return workOnAnchor.test(base) || workOnAnchor.test(bare);
}

/** Adds the projects a speech names. Linear. */
export function readProjects(view: View, draft: Draft): void {
  for (const para of view.paras) {
    for (const clause of para.text.matchAll(/[^，。；：\n]{4,300}/g)) {
      const parts = clause[0].split('、');
      const found: [number, number][] = [];
      let told = false;
      let at = para.from + clause.index;
      for (const [index, part] of parts.entries()) {
        // 某电站要确保…核准: what stands before 要 is the project.
        const ahead = isProject(part.slice(0, behind.exec(part)?.index ?? 0));
        const before = index === 0 && !ahead ? (lead.exec(part)?.[0].length ?? 0) : 0;
        const rest = part.slice(before);
        // 项目 and 工程 right behind a name belong to it unless a count or 等 stands between.
        const cut = behind.exec(rest);
        const name = cut ? rest.slice(0, cut.index + (/^(?:项目|工程)(?!等)/.exec(cut[0])?.[0].length ?? 0)) : rest;
        told ||= before > 0 || cut !== null;
        if (isProject(name)) found.push([at + before, at + before + name.length]);
        at += part.length + 1;
      }
      if (!told && found.length < 2) continue;
      for (const [from, to] of found) addOnce(draft.projects, note(view, from, to, 'speech/project'));
    }
  }
}
