/**
 * Speeches: the concrete projects they name and the targets they set (地区生产总值增长6%左右).
 */
import type { View } from '../2-lines.ts';
import type { Draft } from './draft.ts';
import { note } from './note.ts';
import { readProjects } from './projects.ts';

const target =
  /([^，。；：\n]{2,60}?)((?<!人)均)?((?:增长|下降|达到|突破|控制在|稳定在|保持在|不低于|不高于|不少于|不超过|低于|高于|超过|降至|降到|完成|增加(?!值)|提高)[^，。；\n]{0,12}?\d[\d.]*(?:%|％|万|亿|个百分点)?[^，。；\n]{0,6}?(?:左右|以上|以内|以下|元|个百分点)?)(?=[，。；\n])/g;

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
