/**
 * Words about people: what a name is not, why somebody is away, who leads the nation.
 * Ambiguous on purpose: 安宁, 康乐, 项链, 容易, 印象 are words and names; a label or office before them decides, never this list.
 */
/** Two- or three-character words that begin like a surname and never are a person where a list of names is expected. */
export const notNames: ReadonlySet<string> = new Set(
  '武装 会议 时间 地点 主任 方案 办法 全体 人员 同志 成员 领导 单位 部门 有关 相关 各镇 各乡 街道 本报 以上 以下 于是 其他 其它 全县 全市 全区 应急 经济 项目 和平 高度 关于 严格 明确 加强 安全 安排 通过 任务 计划 农业 农村 水利 平安 方面 景区 国家 文化 文明 文件 向上 应当 通报 通知 公司 公安 公布 公开 公告 党委 党组 党员 管委会 管理 司法 容量 严肃 温馨 明年 易地 路线 成立 成果 项目组 常委 常务 常委会 满意 危险 谈话 施工 施行 计生 应邀 全部 全省 全国 司机 那么 连续 利用 元旦 元宵 时代 时候 水平 水库 花园 山水 海洋 金融 钱款 白天 黄金 冷链 江河 乐观 强调 强化 习惯 万元 万人 支持 支部 终于 曾经 益处 别的 简要 关键 关心 红线 游客 权力 盖章 查处 后续 相应 法规 法院 法律 商务 年度 年初 年底 福利 原则 原因 随后 来源 生态 生产 战略 初步 展开 官方 开展 开发 布局 承办 承担 智慧 望各 树立 老区 门户 问题 青年 静态 字号 植树 续建 勇于 区域 区政府 区委 镇党委 镇政府 镇长 养老 丰富 年份 宁可 宗旨 广大 广泛 都要 明天 应该 后来 成效 盛会 于会 列席 出席 请假 缺席 主持 记录 分送 抄送 主送 方式 解决 党工委 工委 政协 人大 经营 国资 农商 文旅 文联 科室 大队 中队 支队 商会 工会 马上 时任 全会 能够 空缺 空白 无 暂无 略 另行 项 各 阳光 牧草 温暖 高质量 高标准 高水平 明显 金额 和谐 江北 江南 连线 常态 经研究 经讨论 经审议 经审查 双方 有利 有力 有效 有序 有关部门 符合 强县 强国 从严 从快 于月 从事 安居 年内 成为 易于 管好 国企 国有'.split(
    ' ',
  ),
);
/** What is no name even where a list of people is expected: collectives, remarks, verbs of presence. */
export const neverNames =
  /^(?:(?:第?[一二三四五六七八九十]{1,2})?小?[组队社]|会议|办公会|常务会|专题会|全会|一致|时间|地点|全体|人员|同志|成员|领导|单位|部门|有关.*|相关.*|各.*|其他|其它|其余|以上|以下|无|暂无|略|空缺|名单|列席|出席|请假|缺席|主持|记录|参加|参会|到会|应邀|特邀|召开|办公|会上|会前|会后|上午|下午|晚上|代表|负责|负责人|牵头|同意|议题|议程|事项|汇报|发言|讲话|强调|指出|要求|附件|抄送|分送|主送|报送|印发|以及|和|等|人选|候选人|职务|一职|兼任|一行|分别|先后|共同|率队|带队|受.*|代.?|因[事病公故].*|线上|视频|现场|全程|部分|另有|事假|病假|公假|出差|外出|休假|学习|培训|人民|政府|县直|市直|区直|街道|乡镇|本报|本网|按姓氏|排名.*|下同|共.*[人名]|全.[县市区]?|.{1,2}(?:参加|出席|列席|到会|缺席|请假)|[待未另暂不].{1,2}|大家.?)$/;
/** Parties and ranks that take on a task and are no person though they begin like a surname: 甲方, 平台, 农户, 专人. */
export const parties =
  /^(?:[一-龥]{1,2}(?:方|户|商|厂|者|级|里|台|企|队|组|群|员|主|层|线|区|县|市|镇|乡|村|校|院|局|办|委|所|站|部|司|处|科)|专人|专班|安排|全程|单独|统一|后续|前期|后期|双方|家长|村民|居民|公民|农民|市民|成员|小组|组织|机关|国家|房东|水库|车间|班子|安全|应急|常态|时间|党群|工会|商会|项目|工程|景点|支部|支书|管理|计划|路段|水务|水电|金融|经办|平时|温室|养护|施救|施工|易于|于此|和谐|明年|方案|属地|牧民|渔民|包干|党员|全部|全权|从中|万一|单项|查办|查验|巡查|巡视|汇总|凡|谁.*)$/;
/** The characters that write names of Mongolian, Tibetan, Uyghur, Kazakh, Yi and other languages by their sound. */
export const transcribed: ReadonlySet<string> = new Set(
  '阿艾安昂奥巴白拜班宝保包贝本比毕别宾波布才查察策朝次措达代丹旦当道德得登迪丁东都杜敦多朵额恩尔嘎噶尕盖甘岗高格根贡古谷果哈海罕浩合何和赫呼胡华花吉加嘉江金晋久居卡康考科克肯库拉来兰朗郎勒雷楞力丽里利莲林龙卢鲁洛珞玛麦买满曼毛梅米美孟木穆姆纳那娜南瑙乃尼年娘宁努诺帕潘旁培佩普其奇旗齐恰强青琴曲仁日荣如茹若萨赛桑色森沙山珊生胜斯丝松苏索塔泰坦唐特提图吐托娃旺维温文翁乌吾西希夏仙欣旭雪雅亚央扬羊叶伊依益音英永尤于玉约云赞增扎珍泽哲者志智珠卓孜子宗足佐夫甫顿陶铁巍牧骑塞惹阻体嫫伍且瓦逊江依提玉山孜热汗向平仓觉占堆拥绒邓俄真',
);
/** Verbs and nouns a reason of absence is made of: 出差, 参加省委党校培训, 省局跟班. */
export const absenceReason =
  /出差|事假|病假|公假|产假|年假|休假|婚假|丧假|请假|培训|学习|开会|会议|参会|外出|跟班|挂职|下乡|因[事病公故]|调研|驻村|考察|住院|值班|抢险|出国|借调|隔离|参加|陪同|公务|在外|公差|另有/;
/**
 * Remarks beside a name that say its holder was not there, whatever list it stands in: （请假）, （病假）, 未到.
 * Ambiguous: 学习, 参加, 调研 may be what somebody does there (参加第一项议题) and are no such remark; 中途请假 was there.
 */
const away =
  /^(?:因.{0,10}|已|均)?(?:请假|缺席|缺会|未到|未到会|未到场|未出席|未参加|未参会|未能(?:参加|出席|到会|参会)|[病事公产婚丧年探休补]假|休[病事公产婚丧年探]?假|出差|外出(?!.*代)|在外(?!.*代)|住院|出国|因[事病公故])(?!的)/;

/** Whether a remark beside a name tells that this person was away. */
export const tellsAbsence = (remark: string): boolean => remark.split(/[，,、；;]/).some((piece) => away.test(piece));
/** Marks of sex, ethnicity or party in brackets after a name: no part of a title. */
export const personMark =
  /^(?:男|女|[一-龥]{1,6}族|满|回|苗|壮|中共|中共党员|党员|非中共|群众|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|无党派|代|挂职|兼|试用期.*|以下(?:简称|称).*|略|左|右|排名不分先后.*)$/;
/** National leaders, whose words records study. Not those words inside the name of a thought or theory. */
export const nationalLeaders: readonly string[] =
  '习近平 李克强 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 韩正 栗战书 汪洋 胡锦涛 温家宝 江泽民 张德江 俞正声 刘云山 王岐山 张高丽 孙春兰 刘鹤 胡春华 何立峰 张国清 刘国中 陈文清 李干杰'.split(
    ' ',
  );
