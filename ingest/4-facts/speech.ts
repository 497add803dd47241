/**
 * Speeches: the concrete projects they name and the targets they set (地区生产总值增长6%左右).
 */
import type { View } from '../2-lines.ts';
import { addOnce, type Draft, note } from './draft.ts';

const target =
  /([^，。；：\n]{2,60}?)((?<!人)均)?((?:增长|下降|达到|突破|控制在|完成|增加|提高)[^，。；\n]{0,12}?\d[\d.]*(?:%|％|万|亿|个百分点)?[^，。；\n]{0,6}?(?:左右|以上|以内|以下|元|个百分点)?)(?=[，。；\n])/g;

/** Reads projects and targets of a speech. */
export function readSpeech(view: View, draft: Draft): void {
  for (const sentence of view.flat.matchAll(/[^。\n]*(?:预期目标|主要目标|目标是|目标为)[^。\n]{0,20}[：:]([^。\n]+)/g)) {
    const list = sentence[1] ?? '';
    const base = sentence.index + sentence[0].length - list.length;
    for (const found of `${list}。`.matchAll(target)) {
      const [whole, indicators = '', , value = ''] = found;
      const valueAt = base + found.index + whole.length - value.length;
      let at = base + found.index;
      for (const indicator of indicators.split(/和|、/)) {
        if (indicator.length >= 2)
          draft.targets.push({
            indicator: note(view, at, at + indicator.length, 'speech/indicator'),
            value: note(view, valueAt, valueAt + value.length, 'speech/value'),
          });
        at += indicator.length + 1;
      }
    }
  }
  readProjects(view, draft);
}

const kindOf =
  /(?:水库|公路|服务区|收费站|客运站|矿|生产线|基地|商厦|市场|广场|景区开发|机场建设|流域生态治理|改扩建|改造[一二三]期项目|棚改项目|园区|大桥|隧道|水厂|电站|除险加固|蓄水供应|收储加工|生态治理)$/;
const generic = /^(?:一批|各|重点|全|大|新建|续建|老城区|农|城市|道路|现代|专业|项目|有规模|等|我|传统|招商)/;

/** Lists of concrete projects: each part of a 、 list that ends like a project and begins with a name. */
function readProjects(view: View, draft: Draft): void {
  for (const para of view.paras) {
    for (const clause of para.text.matchAll(/[^，。；：\n]{4,300}/g)) {
      if (!/项目|工程|建成|建设|水库|公路|市场/.test(clause[0])) continue;
      let at = para.from + clause.index;
      for (const part of clause[0].split('、')) {
        const lead = /^(?:.*(?:要以|尤其是|把已经取得初步成果的|实施的|推进|抓好|抓好了|要加快|以))?/.exec(part)?.[0].length ?? 0;
        const core = part.slice(lead).replace(/(?:项目)?(?:基本建成|建成投用|达到通行.*|等.*|为重点.*|要尽快.*)$/, '');
        if (core.length >= 4 && core.length <= 24 && kindOf.test(core) && !generic.test(core))
          addOnce(draft.projects, note(view, at + lead, at + lead + core.length, 'speech/project'));
        at += part.length + 1;
      }
    }
  }
}
