/** Texts that are there twice: two records of one meeting that hardly differ, and one text that stands for two places. */
import type { Checked } from './checked.ts';
import type { Draft } from './draft.ts';

const whole = (record: string) => ({ record, start: null, end: null });
const percent = (share: number): string => `${Math.floor(share * 100)} %`;

export function checkTexts({ near, oneText, readings }: Checked): Draft[] {
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const sourceOf = (key: string): string => byKey.get(key)?.source ?? key;
  const placeOf = (key: string): string => {
    const scope = byKey.get(key)?.scope ?? '';
    return scope.startsWith('record:') ? '' : scope;
  };
  const nearly = near.map(
    ({ a, b, share }): Draft => ({
      kind: 'near-same',
      level: 'warning',
      zh: `${sourceOf(a)} 和 ${sourceOf(b)} 写同一次会议，文字有 ${percent(share)} 相同；所述人员、议题和决定只计一次。若是同一份记录，请删去其中一份。`,
      en: `${sourceOf(a)} and ${sourceOf(b)} tell of one meeting and share ${percent(share)} of their text; people, items and decisions count once. If they are one record, forget one of them.`,
      detail: [sourceOf(a), sourceOf(b), percent(share)],
      at: whole(a),
      others: [b],
    }),
  );
  const apart = oneText.map((keys): Draft => {
    const [first = '', ...others] = keys;
    const places = keys.map(placeOf).filter((place) => place !== '');
    return {
      kind: 'two-places',
      level: 'warning',
      zh: `同一份文字分属 ${places.join('、')}，作为 ${keys.length} 份记录保留：${keys.map(sourceOf).join('、')}。请查看，再删去有误的一份。`,
      en: `One text stands for ${places.join(' and ')} and stays ${keys.length} records: ${keys.map(sourceOf).join(', ')}. Look at them, and forget the one that is wrong.`,
      detail: keys.map((key) => `${placeOf(key) || '—'} ${sourceOf(key)}`),
      at: whole(first),
      others,
    };
  });
  return [...nearly, ...apart];
}
