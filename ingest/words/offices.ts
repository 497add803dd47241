/**
 * Offices: the words a person's title ends in. Ambiguous: 连长 in 连长春 (surname 连), 秘书 in 秘书长, 会长 in 社会长期, 代表 as a verb;
 * an office counts only where a name follows it, stands before it, or the roster line ends in it.
 */
import { Trie } from '../trie.ts';

export const offices: readonly string[] = [
  '总书记 副书记 书记 省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 村长 专员 总理 委员长 副主席 主席 理事长 秘书长 秘书 副主任 主任 副局长 局长 厅长 司长 处长 科长 股长 室长 所长 站长 院长 校长 园长 部长 行长 会长 队长 大队长 支队长 中队长 总队长 教导员 指导员 政委 参谋长 司令员 检察长 审判长 庭长 组长 召集人 总经理 副总经理 经理 董事长 董事 监事长 监事 总裁 总监 总工程师 总会计师 总经济师 总规划师 总审计师 总农艺师 总工 总师 工程师 会计师 农艺师 经济师 律师 法律顾问 顾问 调研员 巡视员 督导员 督学 督察专员 主任科员 科员 办事员 干事 专干 联络员 常委 委员 党组成员 成员 代表 主播 编辑 记者 通讯员 特约记者 见习记者 摄影 馆长 台长 社长 总编辑 主编 厂长 矿长 场长 林场长 主管 主办 教授 副教授 研究员 讲师 专家 负责人 主要负责人 分管负责人 法定代表人 支书 网格长 镇长助理 县长助理 市长助理 区长助理 助理 党委委员 武装部长 人武部长 总编 书记员 公证员 仲裁员 调解员 评估师 设计师 班长 连长 营长 团长 政治委员 副政委 部务委员 纪检员 组织员 统计员 信息员 一级调研员 二级调研员 三级调研员 四级调研员 一级主任科员 二级主任科员 三级主任科员 四级主任科员 一级巡视员 二级巡视员 职员 主委 副主委 总督学 审计师 理事 常务理事 首席专家 警长 副警长 主任医师 医师 主任委员 副主任委员 副处长 副科长 副所长 副县长 副市长 副区长 副镇长 副乡长 副省长 副院长 副校长 副部长 副秘书长 副会长 副行长 副组长 副站长 副队长 副大队长 副支队长 副总工程师 副董事长 副理事长 检察员 助理检察员 审判员 助理审判员 陪审员 人民陪审员 监察专员 纪检监察员 正职 副职 代市长 代县长 代区长 代主任 代院长 代检察长 首席代表 秘书处处长 主席团成员 执行主席 常务主席 政治教导员 政治协理员 协理员 司令 副司令 副司令员 参谋 干部 村主任 主事 大使 领事 编审 导师 校监 院士 所长助理 局长助理 主任助理 总经理助理 院长助理 首席信息官 首席数据官 网格员 护士长 班主任 副主播 技术员 统战委员 组织委员 宣传委员 纪检委员 政法委员 负责同志 主要负责同志 分管领导 副处级干部 正科级干部 副科级干部 二级高级警长 一级高级警长 总指挥 副总指挥 指挥长 副指挥长 总指挥长 总调度长 总召集人 总协调人 教务长 副教务长 总务长 学务长 校务长 财务长 政务长 关长 副关长 段长 副段长 监狱长 监区长 典狱长 署长 副署长 库长 船长 机长 轮机长 列车长 分队长 小队长 领队 领班 河长 湖长 林长 田长 楼长 链长 村民小组长 居民小组长 嘎查达 苏木达 议长 首席检察官 检察官 法官 总药师 总护士长 护理部主任 总教练 总协调 发言人 新闻发言人 副专员 副旗长 副盟长 副州长 副主编 副总编 副总编辑 副馆长 副台长 副社长 副厂长 副园长 副总监 副检察长 副庭长 监票人 总监票人 计票人 总计票人 唱票人 会计 出纳 文书 报账员 驻村干部 村民 校友 副军代表 军代表 副教导员 副参谋长 信访人 当事人 申请人 被申请人 代理人 投诉人',
]
  .join(' ')
  .split(' ');

const backwards = Trie.of(offices, true);

/** Length of the office word that ends at `end` in `text`, 0 when none does. The longest word wins. */
export const officeEndingAt = (text: string, end: number): number => backwards.lengthBefore(text, end);

/** Whether a whole phrase ends in an office word: 县发改局局长, 党组成员. */
export const endsInOffice = (text: string): boolean => officeEndingAt(text, text.length) > 0;

/** Offices one holds alone in a body: they are not shared by the names that follow (县长甲、乙 names one mayor). */
export const soleOffice = (title: string): boolean =>
  !/副|委员|成员|常委|代表|调研员|巡视员|科员|干事|助理|记者|通讯员|专家|编辑|负责人|顾问|律师/.test(title) &&
  /长|书记|主任|主席|总经理|政委$/.test(title);
