/**
 * What stands above and below the text of minutes: the portal's block, a red head, the issuing office and day, the distribution list.
 */
import { inCharacters, iso, later, written } from './numerals.ts';
import type { Block } from './paper.ts';
import type { World } from './world.ts';

const title = (text: string): Block => ({ kind: 'title', text });

/** The head of minutes named `name` (without 纪要); notes issuer and day where they are printed. */
export function masthead(w: World, name: string, issuer: string, red: readonly string[]): Block[] {
  const { random, truth } = w;
  const day = later(w.day, random.int(1, 14));
  const issue = (): void => {
    truth.issuer = w.org(issuer);
    truth.issued = iso(day);
  };
  switch (random.int(0, w.setting.named ? 3 : 5)) {
    case 0: {
      issue();
      const open = written(later(day, random.int(1, 9)));
      return [
        title('首页 > 政务公开 > 政府会议'),
        title(`索 引 号：\t0143${random.int(10000, 99999)}/${day.year}-0${random.int(1000, 9999)}\t主题分类：\t综合政务\\政府会议`),
        title(`发文机关：\t${issuer}\t成文日期：\t${written(day)}`),
        title(`标　　题：\t${name}纪要\t公开日期：\t${open}`),
        title(''),
        title(`${name}纪要`),
      ];
    }
    case 1: {
      issue();
      return [
        title(`信息名称：${name}纪要`),
        title(`文件编号：〔${day.year}〕${random.int(1, 60)}号　　发布机构：${issuer}`),
        title(`生成日期：${iso(day)}　公开日期：${iso(later(day, random.int(1, 9)))}　废止日期：有效`),
        title(''),
        title(`${name}纪要`),
      ];
    }
    case 2: {
      issue();
      const printed = random.chance(0.3) ? inCharacters(day) : written(day);
      return [
        ...red.map(title),
        title(`第 ${random.int(1, 30)} 期`),
        title(`${issuer}            ${printed}`),
        title(''),
        title(`${name}纪要`),
      ];
    }
    case 3:
      issue();
      return [title(` ${issuer}                 ${written(day)}`), title(''), title(`${name}纪要`)];
    case 4:
      truth.issued = iso(day);
      return [title(`${name}纪要`), title(`（${written(day)}）`)];
    default:
      return [title(`${name}纪要`)];
  }
}

/** The distribution list: specific bodies count as bodies, collectives do not. Sometimes none. */
export function distribution(w: World): Block[] {
  const { random, truth } = w;
  const { word, towns } = w.place;
  const name = (body: string): string => {
    truth.distribution.push(w.org(body));
    return body;
  };
  const all = (collective: string): string => {
    truth.distribution.push(collective);
    return collective;
  };
  const line = (text: string): Block => ({ kind: 'para', text });
  switch (random.int(0, 4)) {
    case 0:
      return [
        line(
          `分送：${all(`${word}委各部门`)}，${name(`${word}人大办`)}、${name('政协办')}，${name(`${word}人武部`)}，${name(`${word}法院`)}、${name('检察院')}，${all('各人民团体')}。`,
        ),
        line(`${all('各镇乡政府')}、${all('街道办事处')}，${all(`${word}政府各部门`)}。`),
      ];
    case 1:
      return [line(`分送：${['委', '人大常委会', '政协', '纪委监委', '法院', '检察院'].map((body) => name(word + body)).join('，')}。`)];
    case 2:
      return [
        line(`主送：${[`${word}发改局`, `${word}财政局`, `${word}审计局`, `${towns[0]}人民政府`].map(name).join('，')}。`),
        line(`抄送：${[`${word}委办`, '人大办', '政协办'].map(name).join('、')}，${name(`${word}纪委监委`)}。`),
      ];
    case 3:
      return [
        line(`送：${name(`${word}委办公室`)}，${name(`${word}人大常委会办公室`)}、${name('政协办公室')}。`),
        line(`发：${all('各乡镇人民政府')}，${all(`${word}直各部门`)}、${all('各单位')}。`),
      ];
    default:
      return [];
  }
}
