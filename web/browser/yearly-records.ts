/** Made-up minutes of one county over three years, the same every time: two chairs, a gap, a topic that comes up for two months. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const matters = ['水库巡查', '校车管理', '集镇保洁', '文物普查', '渔港养护'];
const bureaus = ['县水利局', '县教育局', '县住建局', '县文广旅游局', '县农业农村局'];
const chineseNumbers = ['一', '二', '三', '四', '五'];
/** No record of it is there. */
export const missing = 15;
/** Chaired by the one who otherwise chairs from the 21st on. */
export const stoodIn = 10;
export const chairs = ['周正平', '李明远'] as const;
/** In these meetings all items but one are about 浒苔. */
export const loud: readonly number[] = [27, 28];
export const count = 36;

/** The day of a meeting: the 12th of its month, from January 2018 on. */
export const dayOf = (number: number): string =>
  `${2018 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}-12`;
export const chairOf = (number: number): string => (number > 20 || number === stoodIn ? chairs[1] : chairs[0]);

function minutes(number: number): string {
  const [year, month] = dayOf(number).split('-').map(Number);
  const items = matters.map((matter, i) => {
    const subject = loud.includes(number) && i > 0 ? `浒苔打捞和${matter}` : matter;
    return i % 2 === 0
      ? `${chineseNumbers[i]}、听取${bureaus[i]}关于${subject}工作情况的汇报\n会议指出，要做好相关工作。`
      : `${chineseNumbers[i]}、审议${bureaus[i]}提交的《平川县${subject}实施方案》（送审稿）\n会议原则同意《平川县${subject}实施方案》（送审稿），由${bureaus[i]}根据会议意见修改完善后印发实施。`;
  });
  return `平川县人民政府常务会议纪要

〔${year}〕${number}号

平川县人民政府办公室                    ${year}年${month}月18日

${year}年${month}月12日上午，县长${chairOf(number)}主持召开县政府第${number}次常务会议。现将会议纪要如下：
${items.join('\n')}

出席：${chairs.join('  ')}
`;
}

/** Writes the records into a folder. */
export async function writeYears(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1)
    if (number !== missing) await writeFile(join(folder, `${String(number).padStart(2, '0')}.txt`), minutes(number));
}
