/**
 * How matters end: approved, in principle, put off, in parts; sent on, printed, carried out; and who is told to do what.
 * Each function returns a sentence and what it decides, by the conventions of the gold format.
 */
import type { DecisionKind } from '../../cypher/enumerations.ts';
import type { Field } from './fields.ts';
import type { World } from './world.ts';

export interface Outcome {
  text: string;
  decisions: DecisionKind[];
  forwarded_to: string[];
  responsible: string[];
}
const outcome = (text: string, decisions: DecisionKind[] = [], responsible: string[] = [], forwarded_to: string[] = []): Outcome => ({
  text,
  decisions,
  forwarded_to,
  responsible,
});

/** Where matters of a government go on to: the phrase as written, and the body in it. */
function onward(w: World): { phrase: string; verb: string } {
  const { word, above } = w.place;
  const [phrase, body, verb] = w.random.pick([
    [`${word}委常委会`, `${word}委常委会`, '审议'],
    [`${word}委常委会会议`, `${word}委常委会`, '研究'],
    [`${word}人大常委会`, `${word}人大常委会`, '审议'],
    [`${word}委`, `${word}委`, '审定'],
    [`${word}委财经委员会`, `${word}委财经委员会`, '审议'],
    [`${above}政府`, `${above}政府`, '批准'],
    [`${above}生态环境局`, `${above}生态环境局`, '备案'],
  ] as const);
  w.org(body);
  return { phrase, verb };
}

/** What follows 修改完善后: printed, carried out, sent on, or both of these. */
function ending(w: World): Outcome {
  const { word } = w.place;
  const kind = w.random.next();
  if (kind < 0.4)
    return outcome(
      w.random.chance(0.2)
        ? `以${w.org(`${word}政府办公室`)}名义印发`
        : w.random.pick(['印发实施', '印发', '按程序行文', '按程序公布', '履行发文程序']),
      ['issue'],
    );
  if (kind < 0.55) return outcome(w.random.pick(['实施', '组织实施', '做好后续工作']), ['implement']);
  if (kind < 0.62) return outcome(`报${w.place.chief}审定后印发`, ['forwarded', 'issue']);
  const { phrase, verb } = onward(w);
  if (kind < 0.74) return outcome(`报${phrase}${verb}后印发实施`, ['forwarded', 'issue'], [], [phrase]);
  return outcome(`${w.random.pick(['提交', '提请', '报'])}${phrase}${verb}`, ['forwarded'], [], [phrase]);
}

/** Agreed in principle, to be revised. `what` is a title in its marks or 县水利局提出的方案. */
export function inPrinciple(w: World, f: Field, what: string): Outcome {
  const end = ending(w);
  const decisions: DecisionKind[] = ['approved-in-principle', 'revise', ...end.decisions];
  const base = { decisions, forwarded_to: end.forwarded_to };
  switch (w.random.int(0, 3)) {
    case 0: {
      const bureau = w.bureau(f);
      return { ...base, text: `会议原则通过${what}，由${bureau}根据会议讨论意见修改完善后，${end.text}。`, responsible: [bureau] };
    }
    case 1: {
      const [a, b] = [w.bureau(f), w.second(f)];
      return { ...base, text: `会议原则同意${what}，要求${a}会同${b}进一步修改完善后${end.text}。`, responsible: [a, b] };
    }
    default:
      return { ...base, text: `会议原则同意${what}，要求根据审议意见作进一步修改完善后${end.text}。`, responsible: [] };
  }
}

/** Agreed outright. */
export function approved(w: World, what: string): Outcome {
  const { word } = w.place;
  switch (w.random.int(0, 4)) {
    case 0: {
      const office = w.org(`${word}政府办公室`);
      return outcome(`会议审议通过${what}，由${office}印发施行。`, ['approved', 'issue'], [office]);
    }
    case 1:
      return outcome(`会议同意${what}，以${w.org(`${word}政府`)}名义公布，自${w.day.year + 1}年1月1日起施行。`, ['approved', 'issue']);
    case 2:
      return outcome(`会议以${w.random.int(7, 12)}票同意、0票反对、1票弃权，表决通过${what}。`, ['approved']);
    case 3: {
      const { phrase, verb } = onward(w);
      return outcome(`会议同意${what}，提请${phrase}${verb}。`, ['approved', 'forwarded'], [], [phrase]);
    }
    default:
      return outcome(`会议同意${what}。`, ['approved']);
  }
}

/** Agreement to what a bureau proposes, where nothing is printed or revised. */
export function agreed(w: World, f: Field): Outcome {
  const bureau = w.bureau(f);
  const sum = `${w.random.int(12, 980)}.${w.random.int(1, 9)}万元`;
  if (w.random.chance(0.3)) {
    const { phrase, verb } = onward(w);
    return outcome(`会议同意${bureau}的意见，概算调整为${sum}，报${phrase}${verb}。`, ['approved', 'forwarded'], [], [phrase]);
  }
  return outcome(`会议同意${bureau}的意见，追加经费${sum}，从预备费中列支。`, ['approved']);
}

/** Put off, sent back, not agreed. */
export function deferred(w: World, f: Field): Outcome {
  switch (w.random.int(0, 3)) {
    case 0: {
      const [a, b] = [w.bureau(f), w.second(f)];
      return outcome(`会议认为，补助标准与上级政策衔接不够，本次会议不予通过，请${a}会同${b}重新论证后再议。`, ['deferred'], [a, b]);
    }
    case 1: {
      const a = w.bureau(f);
      return outcome(`会议决定暂缓审议，由${a}进一步补充论证后提交下次会议研究。`, ['deferred'], [a]);
    }
    case 2:
      return outcome('会议认为，有关条款依据尚不充分，暂不审议通过，待条件成熟后再议。', ['deferred']);
    default:
      return outcome('会议研究后认为，资金来源没有落实，本次会议不予同意，择期再议。', ['deferred']);
  }
}

/** One part agreed, another put off. */
export function inParts(w: World, f: Field): Outcome {
  const b = w.second(f);
  if (w.random.chance(0.5)) {
    const a = w.bureau(f);
    return outcome(
      `会议原则同意${a}提出的“分段实施、先易后难”方案。城东片区争议较大，暂缓实施，由${a}牵头，会同${b}进一步论证，下次会议再议。`,
      ['approved-in-principle', 'deferred'],
      [a, b],
    );
  }
  return outcome(
    `会议认为，大型设备采购的必要性论证不足，该项采购暂缓；其余${w.random.int(3, 40)}项采购予以同意，由${b}按程序办理。`,
    ['approved', 'deferred'],
    [b],
  );
}

/** An order without a decision: who, by when, what. */
export function order(w: World, f: Field): Outcome {
  const task = w.random.pick(f.tasks);
  const by = `${w.random.int(1, 12)}月底前`;
  const first = w.bureau(f);
  switch (w.random.int(0, 6)) {
    case 0: {
      const other = w.second(f);
      return outcome(`由${first}牵头，${other}配合，于${by}${task}。`, [], [first, other]);
    }
    case 1: {
      const other = w.second(f);
      return outcome(`${first}要会同${other}${task}。`, [], [first, other]);
    }
    case 2: {
      const other = w.second(f);
      return outcome(`${first}、${other}要按职责${task}。`, [], [first, other]);
    }
    case 3:
      return outcome(`${first}等有关部门要${task}。`, [], [first]);
    case 4:
      return outcome(`由${first}负责，${by}${task}。`, [], [first]);
    case 5: {
      const town = w.org(w.random.pick(w.place.towns));
      return outcome(`${first}要${task}，${town}要提前做好群众工作。`, [], [first, town]);
    }
    default: {
      const company = w.org(`${w.place.stem}${w.random.pick(['水务发展', '城建投资', '交通建设', '文旅开发'])}有限公司`);
      return outcome(`请${first}${by}${task}，${company}要做好配合。`, [], [first, company]);
    }
  }
}
