/** Labels keep what a title is about; words that only look like the formula stay. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutMiddle, tellingWords } from './telling.ts';

describe('items', () => {
  test.each([
    ['审议县住建局提交的《象山县住房和城乡建设“十四五”规划》（送审稿）', '象山县住房和城乡建设“十四五”规划'],
    ['审议县招商发展中心提交的《关于进一步加强招商引资工作的若干意见》（送审稿）', '进一步加强招商引资工作'],
    [
      '审议并原则同意县发改局提交的《象山县开发区（园区）整合提升方案》（送审稿），要求进一步修改完善后印发实施。',
      '象山县开发区（园区）整合提升方案',
    ],
    ['审议《临淇市城市绿线管理办法（草案）》《临淇市停车场建设管理办法（修订稿）》', '临淇市城市绿线管理办法等2件'],
    ['会议审议并原则通过了《清泽县困难群众救助补助资金管理细则》', '清泽县困难群众救助补助资金管理细则'],
    ['听取县城投集团关于筹建象山县市政运维有限责任公司的汇报', '筹建象山县市政运维有限责任公司'],
    ['听取县应急管理局提交的关于安全隐患大排查大整治专项行动工作情况的汇报', '安全隐患大排查大整治专项行动工作'],
    ['会议还听取县信访局关于一季度信访工作有关情况的汇报。', '一季度信访工作'],
    ['传达学习平安中国建设表彰大会精神。', '平安中国建设表彰大会精神'],
    ['会议组织学习《中华人民共和国医师法》', '中华人民共和国医师法'],
    ['研究县城集中供热价格调整问题（县发改局汇报）', '县城集中供热价格调整'],
    ['关于村卫生室标准化建设事宜', '村卫生室标准化建设'],
  ])('%s', (heading, words) => {
    expect(tellingWords('Item', heading)).toBe(words);
  });

  test.each([
    '研究生招生计划',
    '学习型机关创建工作方案',
    '审议意见办理工作方案',
    '通报表扬先进单位和个人',
    '全面总结成绩，认真分析形势',
    '干部任免',
    '研究人事',
    '会议纪要印发办法',
    '关于用地',
  ])('%s stays', (heading) => {
    expect(tellingWords('Item', heading)).toBe(heading);
  });

  test('what else a sentence does with a title stays', () => {
    expect(tellingWords('Item', '听取贯彻落实《中华人民共和国森林法》执法检查情况的汇报')).toContain('森林法》执法检查');
    expect(tellingWords('Document', '关于废止《象山县养犬管理办法》的决定')).toBe('废止《象山县养犬管理办法》');
  });
});

describe('documents and others', () => {
  test.each([
    ['关于印发《象山县海塘安澜工程实施方案》的通知', '象山县海塘安澜工程实施方案'],
    ['关于开展“凤栖山海·家燕归巢”半岛青年集聚行动的实施意见', '开展“凤栖山海·家燕归巢”半岛青年集聚行动'],
    ['国务院关于加强数字政府建设的指导意见', '加强数字政府建设'],
    ['象山县体育产业（海洋运动）发展（精准招商）规划', '象山县体育产业（海洋运动）发展（精准招商）规划'],
    ['政府工作报告', '政府工作报告'],
    ['学习贯彻方案', '学习贯彻方案'],
    ['招商引资的若干意见', '招商引资的若干意见'],
  ])('%s', (title, words) => {
    expect(tellingWords('Document', title)).toBe(words);
  });

  test('names of people, bodies and meetings stay as they are', () => {
    expect(tellingWords('Organization', '县研究室')).toBe('县研究室');
    expect(tellingWords('Meeting', '县政府关于防汛的专题会议')).toBe('县政府关于防汛的专题会议');
  });
});

const pieces = fc.constantFrom(
  '审议',
  '听取',
  '关于',
  '县住建局',
  '提交的',
  '《',
  '》',
  '的汇报',
  '的通知',
  '印发',
  '（送审稿）',
  '有关情况',
  '，',
  '防汛抗旱',
  '甲',
  '《甲》',
);

test('whatever a title is, the words of its label stand in it, and no label is empty', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 90 }), (parts) => {
      const title = parts.join('');
      const words = tellingWords('Item', title);
      expect(words).not.toBe('');
      expect(title).toContain(words.replace(/等\d+件$/u, ''));
    }),
  );
});

test('cut in the middle, both ends stay', () => {
  expect(cutMiddle('象山县2021年国民经济和社会发展计划', 15)).toBe('象山县2021年国…会发展计划');
  expect(cutMiddle('政府工作报告', 15)).toBe('政府工作报告');
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 30 }), (text, most) => {
      expect([...cutMiddle(text, most)].length).toBeLessThanOrEqual(Math.max(most, 1));
    }),
  );
});
