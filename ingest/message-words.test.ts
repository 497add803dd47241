/** Every message of the rules that a reader of records meets has Chinese words, with its names and numbers. */
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { reasonInChinese } from './message-words.ts';

const said = (text: string): string[] => extract(text, 'a.txt').messages.map(reasonInChinese);

describe('messages in Chinese', () => {
  it.each([
    ['', '文本是空的，没有可读的内容。'],
    ['今天天气很好。', '看不出是会议记录：没有会议、议题，也没有人名。'],
    ['县政府第三次常务会议纪要', '没有读到会议日期。'],
    ['列席（共5人）：陶然、田野、方圆', '“列席”写明 5 人，读到 3 个姓名。'],
    ['出席：陶然、田野\n请假：田野', '田野 既列为到会，又列为请假。'],
    ['县政府第三次常务会议纪要\n一、审议《甲》\n三、审议《乙》', '议题 1 之后是议题 3，中间有缺。'],
  ])('%s', (text, words) => expect(said(text)).toContain(words));
  it('leaves what it has no words for as it is', () => {
    expect(reasonInChinese({ rule: 'read/new', reason: 'Something else.' })).toBe('Something else.');
  });
});
