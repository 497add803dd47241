/** The saved questions on the seeds, in every store at hand. The answers were read from the seeds' texts by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Seeded, seededStores } from '../../server/testing.ts';
import type { Params } from '../store.ts';
import { coerceParams, loadQuestions, type Question } from './load.ts';

const m = { 5: '县政府第5次常务会议', 28: '县政府第28次常务会议', 53: '县政府第53次常务会议', 61: '县政府第61次常务会议' };
const limits = { timeout: 20_000, rows: 5000, bytes: 1_000_000 };

describe.each(seededStores())('answers of $name', ({ openSeeded }) => {
  let seeded: Seeded;
  let questions: Question[];
  beforeAll(async () => {
    seeded = await openSeeded();
    questions = await loadQuestions();
  });
  afterAll(() => seeded?.close());
  const ask = async (id: string, params: Params = {}) => {
    const question = questions.find((one) => one.id === id) as Question;
    const { rows, cut } = await seeded.store.userQuery(question.cypher, coerceParams(question, params), limits);
    expect(cut).toBeNull();
    return rows;
  };

  test('every question is answered', async () => {
    for (const { id } of questions) expect([id, Array.isArray(await ask(id))]).toEqual([id, true]);
  });

  test('who chaired', async () => {
    expect(await ask('chaired')).toEqual([
      ['2021-06-08', '象山县', m[53], '包朝阳'],
      ['2021-12-30', '象山县', m[61], '李晓东'],
      ['2022-04-20', '象山县', m[5], '李晓东'],
      ['2023-12-20', '象山县', m[28], '李晓东'],
    ]);
  });

  test('who was absent', async () => {
    expect(await ask('absent')).toEqual([
      ['2021-06-08', '象山县', m[53], '钮晶莹', ''],
      ['2022-04-20', '象山县', m[5], '高岷', ''],
      ['2023-12-20', '象山县', m[28], '石赟甲', ''],
    ]);
  });

  test('who was present at most meetings', async () => {
    const rows = await ask('attended-most');
    expect(rows.slice(0, 4)).toEqual([
      ['象山县', '史建立', 4],
      ['象山县', '叶国栋', 4],
      ['象山县', '吴志辉', 4],
      ['象山县', '周坚栋', 4],
    ]);
    expect(rows[4]?.[2]).toBe(3);
    expect(rows.find(([, name]) => name === '高岷')).toEqual(['象山县', '高岷', 1]);
  });

  test('documents approved in principle, and who brought them', async () => {
    expect(await ask('approved-in-principle')).toEqual([
      ['2021-06-08', '象山县', m[53], 3, '象山县海洋经济发展“十四五”规划', '县发改局'],
      ['2021-06-08', '象山县', m[53], 5, '象山县住房和城乡建设“十四五”规划', '县住建局'],
      ['2021-06-08', '象山县', m[53], 6, '象山县综合行政执法事项划转工作方案', '县综合行政执法局'],
      ['2021-06-08', '象山县', m[53], 9, '象山县开发区（园区）整合提升方案', '县发改局'],
      ['2021-12-30', '象山县', m[61], 6, '象山县2022年财政预算收支安排方案', '县财政局'],
      [
        '2021-12-30',
        '象山县',
        m[61],
        7,
        '关于象山县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告',
        '县发改局',
      ],
      ['2022-04-20', '象山县', m[5], 5, '关于高水平培育新时代半岛工匠队伍的实施意见', '县人力社保局'],
      ['2022-04-20', '象山县', m[5], 6, '关于开展“凤栖山海·家燕归巢”半岛青年集聚行动的实施意见', '县人力社保局'],
      ['2022-04-20', '象山县', m[5], 7, '象山县“绿水青山就是金山银山”实践创新基地建设实施方案', '市生态环境局象山分局'],
      ['2022-04-20', '象山县', m[5], 8, '象山县海上生物多样性保护实践地建设实施方案', '市生态环境局象山分局'],
      ['2022-04-20', '象山县', m[5], 9, '关于加快发展海洋运动产业的实施意见', '县文广旅游体育局'],
      ['2022-04-20', '象山县', m[5], 9, '象山县体育产业（海洋运动）发展（精准招商）规划', '县文广旅游体育局'],
      ['2022-04-20', '象山县', m[5], 10, '关于进一步加强全县文物安全工作的实施意见', '县文广旅游体育局'],
      ['2022-04-20', '象山县', m[5], 11, '象山县全民健身实施计划（2021-2025年）', '县文广旅游体育局'],
      ['2022-04-20', '象山县', m[5], 12, '象山县规范民办义务教育发展专项工作实施方案', '县教育局'],
      [
        '2023-12-20',
        '象山县',
        m[28],
        6,
        '关于象山县2023年国民经济和社会发展规划执行情况与2024年国民经济和社会发展规划草案的报告',
        '县发改局',
      ],
      ['2023-12-20', '象山县', m[28], 8, '象山县2024年财政预算收支安排方案', '县财政局'],
      ['2023-12-20', '象山县', m[28], 11, '象山石浦港海底隧道及接线工程项目实施协议', '县清洁能源发展服务中心'],
      ['2023-12-20', '象山县', m[28], 13, '关于进一步加强招商引资工作的若干意见', '县招商发展中心'],
      ['2023-12-20', '象山县', m[28], 14, '政府工作报告', '县府办'],
    ]);
  });

  test('who was present when a document was approved in principle', async () => {
    const rows = await ask('present-when-approved');
    const names = new Set(rows.map(([, , , , official]) => official));
    expect(names.size).toBe(35);
    expect(rows.filter(([, , , role]) => role === 'CHAIRED').map(([, , , , official]) => official)).toEqual(['包朝阳']);
    expect(names.has('钮晶莹')).toBe(false);
    const budget = await ask('present-when-approved', { title: '象山县2022年财政预算收支安排方案' });
    expect(budget.map(([, , , role, official]) => `${role} ${official}`)).toContain('ATTENDED 高岷');
  });

  test('bodies by proposals', async () => {
    expect((await ask('most-proposals')).map(([, body, count]) => [body, count])).toEqual([
      ['县文广旅游体育局', 4],
      ['县发改局', 3],
      ['县人力社保局', 2],
      ['市生态环境局象山分局', 2],
      ['县住建局', 1],
      ['县招商发展中心', 1],
      ['县教育局', 1],
      ['县综合行政执法局', 1],
      ['县财政局', 1],
    ]);
  });

  test('what went on to another body', async () => {
    expect((await ask('forwarded')).map(([date, , , item, , body]) => [date, item, body])).toEqual([
      ['2021-12-30', 6, '县委常委会'],
      ['2021-12-30', 7, '县人大常委会'],
      ['2021-12-30', 7, '县委常委会'],
      ['2023-12-20', 4, '县委'],
      ['2023-12-20', 6, '县委'],
      ['2023-12-20', 7, '县委'],
      ['2023-12-20', 8, '县委'],
      ['2023-12-20', 14, '县委'],
    ]);
  });

  test('nothing was deferred', async () => {
    expect(await ask('deferred')).toEqual([]);
  });

  test('items approved, with and without a document', async () => {
    const rows = await ask('approved-items');
    const items = (meeting: string): unknown[] => rows.filter(([, , name]) => name === meeting).map(([, , , item]) => item);
    expect(items(m[53])).toEqual([3, 5, 6, 7, 9]);
    expect(items(m[61])).toEqual([6, 7]);
    expect(items(m[5])).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 15]);
    expect(items(m[28])).toEqual([4, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('bodies tasked', async () => {
    expect((await ask('tasked')).filter(([scope]) => scope === '象山县').map(([, body, count]) => [body, count])).toEqual([
      ['县发改局', 2],
      ['市生态环境局象山分局', 2],
      ['丹西街道', 1],
      ['县交通集团', 1],
      ['县住建局', 1],
      ['县工投集团', 1],
      ['县教育局', 1],
      ['石浦镇', 1],
    ]);
  });

  test('who was present together', async () => {
    expect(await ask('together', { least: 4 })).toEqual([
      ['象山县', '史建立', '叶国栋', 4],
      ['象山县', '史建立', '吴志辉', 4],
      ['象山县', '史建立', '周坚栋', 4],
      ['象山县', '叶国栋', '吴志辉', 4],
      ['象山县', '叶国栋', '周坚栋', 4],
      ['象山县', '吴志辉', '周坚栋', 4],
    ]);
  });

  test('what a body proposed, and what came of it', async () => {
    expect(await ask('outcomes', { name: '县财政局' })).toEqual(
      ['approved-in-principle', 'forwarded', 'revise'].map((outcome) => [
        '2021-12-30',
        '象山县',
        6,
        '2022年财政预算收支安排方案',
        '象山县2022年财政预算收支安排方案',
        outcome,
      ]),
    );
  });
});
