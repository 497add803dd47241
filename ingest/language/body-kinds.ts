/** Whether what ends like a body names one: the judgement on one name, by its suffix, the words before it and what stands around. */
import {
  areaSuffixes,
  fields,
  generic,
  listedBodies,
  oneBodyFields,
  sites,
  strongSuffixes,
  taskSuffixes,
  weakSuffixes,
} from '../words/bodies.ts';
import { Class } from './word-class.ts';

export interface Proposal {
  text: string;
  from: number;
  to: number;
  suffix: string;
  stem: readonly { kind: number; length: number }[];
  /** Class of the word before the suffix and of the one behind it; -1 at an end of the clause. */
  ahead: number;
  behind: number;
  /** Class of the word before the name. */
  left: number;
}
const fieldSet: ReadonlySet<string> = new Set(fields);
/** 财政所, 司法所: suffixes that hold their field of work. */
const opensWithField: ReadonlySet<string> = new Set(
  [...strongSuffixes].filter((suffix) => fields.some((field) => suffix.startsWith(field))),
);
const alone =
  /^(?:党委|党工委|党组|机关党委|管委会|纪委监委|纪工委|政协|人大|常委会|政府党组|政府办|派出所|领导小组办公室|指挥部办公室|指挥部|主席团|董事会|监事会|视察组|调研组|检查组|督导组|公司|集团|学校|学院|医院|工会|办公室)$/;
/** Classes of words that no place is named by. */
const noPlace: ReadonlySet<number> = new Set([
  Class.verb,
  Class.function,
  Class.time,
  Class.joint,
  Class.adjective,
  Class.number,
  Class.body,
]);
/** What a body does that is named by its kind alone, or who of it comes. */
const alive = /^(?:成员|全体|常务主席|召开|举行|要(?![闻求点素])|将|应|须|负责(?!人)|牵头|配合|会同|决定|从|在|对|就|向|和|由|、)/;
const merelyAlike = /^(?:专班|机关|政府)?(?:办公室|委员会|领导小组|工作组|中心|集团|公司|法院|医院|学院|常委会)$/;
const centre =
  /(?:服务|发展|管理|监测|融媒体|指挥|检查|检测|控制|事务|保障|矛调|调解|调度|治理|运营|储备|交易|促进|救助|培训|研究|数据|审批|执法|征收|推广|信息|统筹|防治|医疗|疾控|投资|建设|新闻|活动|文化|财务|会计)中心$/;

/** Whether a proposal names a body: by itself, or only where it stands beside one in a list (县人大、|法院); null where it does not. */
export function verdictOn(proposal: Proposal): 'body' | 'listed' | null {
  if (isBody(proposal)) return 'body';
  const { text, from, to, suffix, stem } = proposal;
  const short = stem.reduce((sum, { length }) => sum + length, 0) === 2 && /^[局办委处科]$/.test(suffix);
  return listedBodies.has(text.slice(from, to)) || (short && stem.every(({ kind }) => !noPlace.has(kind))) ? 'listed' : null;
}

function isBody(proposal: Proposal): boolean {
  const { text, from, to, suffix, stem } = proposal;
  const name = text.slice(from, to);
  const before = text[from - 1] ?? '';
  if (
    /(?:[各该每某本]|相关|有关|部分|全体|所有|其[他它]|各级)$/.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^本报/.test(text.slice(from - 1, to))
  )
    return false;
  // 我|院审判委员会: whose it is stands before its kind.
  if (/^[我本]$/.test(before) && /^[院校局所行社]/.test(name)) return false;
  // 洛政办〔2020〕3号 is a document's number.
  if (/^[〔［【[（(](?:19|20)\d\d/.test(text.slice(to, to + 5))) return false;
  // 县政协各专委会 are several, and none of them is 县政协.
  if (/^各[一-龥]{1,3}(?:会|室|委|局|科|部|单位)/.test(text.slice(to, to + 6))) return false;
  if (/(?:人大|政协)$/.test(name) && /^(?:代表|委员(?!会)|工作)/.test(text.slice(to, to + 3))) return false;
  if (stem.length === 0) return isBodyAlone(proposal);
  if (merelyAlike.test(name) || /各/.test(name) || generic.test(name) || /^[级类型名]/.test(name)) return false;
  if (/^[个家座处所条批项]/.test(name) && /[0-9一二三四五六七八九十百余多几]/.test(before)) return false;
  if (suffix === '政府') return /(?:省|市|县|区|州|旗|镇|乡|国|人民)政府$/.test(name);
  if (suffix === '中心') return centre.test(name) || /^[省市县区州旗镇乡](?!城|域|中心)/.test(name);
  if (suffix === '部门') return isFieldsDepartment(name.slice(0, -2));
  if (weakSuffixes.has(suffix) || taskSuffixes.has(suffix)) return !sites.test(name) && isDepartment(proposal, name);
  if (areaSuffixes.has(suffix) && suffix.length < 3) return stem.every(({ kind }) => !noPlace.has(kind)) && !/全/.test(name);
  return name.length >= 3;
}

/** 财政部门, 县林草部门: one body at its level. */
const isFieldsDepartment = (field: string): boolean =>
  oneBodyFields.has(field) || (/^[省市县区镇乡州]/.test(field) && (fieldSet.has(field.slice(1)) || oneBodyFields.has(field.slice(1))));

/** 花小钱办|实事 is a verb with its object. */
const takesObject = (kind: number): boolean => kind === Class.noun || kind === Class.adjective || kind === Class.number;

const opens = (left: number): boolean => left < 0 || left === Class.function || left === Class.joint || left === Class.verb;

const isOutside = (kind: number): boolean => kind === Class.function || kind === Class.time;

/** 县财政局, 教务处, 统筹办, 县府办: a field of work or an abbreviation before a short suffix. */
function isDepartment({ text, to, suffix, stem, left, behind }: Proposal, name: string): boolean {
  const { kind: last, length: size } = stem.at(-1) ?? { kind: Class.char as number, length: 1 };
  if (name.length < 3) return /^(?:[省市县区州镇乡旗党地]委|[省市县区州]局)$/.test(name);
  if (fieldSet.has(name.slice(-size - 1, -1)) || (last === Class.body && /^[局办委部处科室]$/.test(suffix))) return true;
  const head = stem.findLastIndex(({ kind }) => kind === Class.level || kind === Class.body || kind === Class.whole);
  const levelled = head >= 0;
  const own = stem.slice(head + 1);
  const length = own.reduce((sum, word) => sum + word.length, 0);
  // 提案审查组, 项目实施工作小组: founded for what they do.
  if (suffix.endsWith('组'))
    return size > 1 && (last === Class.gerund || last === Class.verb) && length >= 4 && own.every(({ kind }) => !isOutside(kind));
  if (length > 6 || own.some(({ kind }) => isOutside(kind))) return false;
  if (size > 1 && (last === Class.gerund || last === Class.noun || last === Class.verb))
    return (
      (levelled ? /^[局委办科处室队组部]$/.test(suffix) : /^[办处科部]$/.test(suffix) && !(suffix === '办' && takesObject(behind))) &&
      length <= (levelled ? 6 : 4)
    );
  // 新农办, 资规局: two characters of two words, where a clause begins or somebody is turned to.
  if (!levelled && length === 2 && /^[局办委]$/.test(suffix))
    return opens(left) && (!takesObject(behind) || /^副?主任|^副?局长/.test(text.slice(to, to + 3)));
  return levelled && /^[局办处室队委]$/.test(suffix) && length <= 4;
}

/** 党委, 公司, 指挥部: a body named by its kind alone, where it begins a clause or somebody turns to it, and it acts. */
function isBodyAlone({ text, from, to, suffix, ahead, behind }: Proposal): boolean {
  if (suffix.length >= 3 && opensWithField.has(suffix)) return true;
  if (!alone.test(text.slice(from, to))) return false;
  const after = text.slice(to, to + 3);
  if (/(?:[由请向经报和及以]|代表|听取|责成|委托|成立|接受)$/.test(text.slice(Math.max(0, from - 2), from)) && ahead !== Class.noun)
    return true;
  return ahead < 0 && (alive.test(after) || (behind === Class.verb && !/^(?:有|是|为)/.test(after)));
}
