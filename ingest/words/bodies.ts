/**
 * Bodies: what their names end in, what fields of work they hold, and what can stand before them.
 * Ambiguous: 所 (所有, 厕所), 部 (部分, 全部), 会 (社会, 机会), 办 (举办), 委 (委托), 镇 乡 街道 (areas as well as actors), 中心 (以…为中心), 院 (医院, 影院).
 * Short suffixes therefore count only after a level word (县 市 省 …), a place, or a known field of work.
 */
const w = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Suffixes that make a body by themselves, given something in front. */
export const strongSuffixes = w(
  '人民政府办公室 人民政府 政府 政府办公室 政府办 政府党组 管理委员会 工作委员会 委员会 管委会 办公室 办事处 人民法院 人民检察院 检察院 法院 人大常委会 常务委员会 常委会 人民代表大会 政协 纪委监委 纪工委 纪委 监委 党工委 党委 党组 党总支 党支部 分局 管理局 支局 总局 管理所 监管所 派出所 财政所 司法所 税务所 事务所 研究所 研究院 设计院 勘察院 行署 中院 审委会 防指 编办 防办 工作站 服务站 有限责任公司 股份有限公司 有限公司 集团公司 总公司 分公司 公司 集团 服务中心 发展中心 融媒体中心 监测中心 管理中心 指挥中心 检查中心 中心 联合会 协会 商会 学会 基金会 总工会 工商联 妇联 残联 科协 文联 社科联 团委 侨联 红十字会 人武部 武装部 组织部 宣传部 统战部 政法委 党校 指挥部 领导小组 专班 工作组 巡视组 巡察组 巡察办 大队 支队 总队 中队 银行 农商行 信用社 供电公司 大学 学院 医院 日报 报社 电视台 广播电视台 通讯社 服务队 合作社 信用联社 开发区管委会 示范区管委会 居委会 村委会 社区居委会 仲裁委 爱卫办 统计局 交警队 国资委 国资办 发改委 卫健委 住建委 经信委 农委 编委 编委办 委办 府办 人大 人大办 政协办 信访局 气象局 消防救援队 供销社 组委会 指挥中心办公室 区委会 县委会 市委会 省委会 纪委机关 检查站 监测站 监督站 调查队 支行 分行 联社 纪检监察组 纪检组 派驻组 卫生监督所 监督所 检验所 检测所 血站 防治站 疾控中心 管理处 管理站 推广站 文化馆 图书馆 博物馆 档案馆 纪念馆 美术馆 科技馆 群艺馆 军分区 警备区 工委 安委会 安委办 督查室 政研室 研究室 主席团 检查组 调研组 督导组 视察组 秘书处 专委会 执委会 董事会 监事会 工会 工作队 执法队 救援队 人大工委 代表工委 机关党委 机关纪委 机关党组 机关工委 保健院 事务局 登记中心 服务局 出版社 广播站 供水站 税务局 气象台 监理所 支会 分会 村民委员会 居民委员会 经济合作社 股份合作社 公路段 工务段 养护段 电务段 机务段 车务段 供电段 海关 养路段 车辆段 客运段',
);
/** Bodies named by their kind alone where they stand in a list beside others. */
export const listedBodies = w(
  '人大 政协 法院 检察院 纪委 监委 纪委监委 武装部 人武部 行署 地委 审委会 村委会 居委会 村两委 工商联 总工会 妇联 残联 科协 文联 团委 侨联 安委办 安委会 编办 国资委 发改委 卫健委 组织部 宣传部 统战部 政法委',
);
/** Short suffixes: only after a level word, a place, or a known field. */
export const weakSuffixes = w('局 委 办 厅 科 所 站 处 部 院 室 队 股 署 部门');
/** Founded for a task: they are named by what they do. */
export const taskSuffixes = w('组 小组');
/** Towns, schools, homes and their like: actors only where the sentence makes them act. */
export const areaSuffixes = w(
  '学校 中学 小学 幼儿园 电厂 水厂 林场 农场 疗养院 卫生院 中心校 敬老院 福利院 养老院 街道 镇 乡 苏木 嘎查 村 社区 园区 开发区 新区 高新区 经开区',
);

/** Fields of work as bodies abbreviate them: 发改 + 局. */
export const fields: readonly string[] =
  '发展和改革 发展改革 发改 财政 审计 统计 住房和城乡建设 住房城乡建设 住房建设 住建 城乡建设 建设 规划建设 自然资源和规划 自然资源规划 自然资源 规划 国土资源 国土 资规 人力资源和社会保障 人力资源社会保障 人力社保 人社 教育体育 教育和体育 教育 教体 体育 卫生健康 卫健 卫生 卫计 疾控 疾病预防控制 医疗保障 医保 水利和渔业 水利 水务 农业农村 农业 农牧 畜牧 林业和草原 林业 林草 渔业 海洋 交通运输 交通 公路 港航 应急管理 应急 安监 司法 公安 交警 消防 民政 民宗 民族宗教 商务 招商 招商引资 投资促进 文化和旅游 文化广电和旅游 文化广电旅游 文广旅游体育 文广旅体 文旅 文化 旅游 广电 生态环境 环保 环境保护 市场监督管理 市场监管 综合行政执法 综合执法 行政执法 城管 城市管理 城市管理和综合执法 行政审批 行政审批服务 政务服务 政务服务数据管理 数据 大数据 信访 退役军人事务 退役军人 气象 税务 国资 国有资产监督管理 科技 科学技术 工业和信息化 工信 工业信息化 经济和信息化 经信 经济信息化 经济发展 财政金融 金融 金融工作 乡村振兴 扶贫 扶贫开发 园林 园林绿化 房管 房产 粮食 粮食和物资储备 供销 档案 机关事务 机关事务管理 地方志 史志 外事 侨务 台湾事务 编制 机构编制 组织 宣传 统战 政法 网信 保密 老干部 老龄 党政 党政综合 党建 党群 法规 法制 执法 人事 综合 综治 平安 疫情防控 防汛 防汛抗旱 口岸 矛调 征收 拆迁 征迁 土地储备 公积金 烟草 邮政 电力 供电 盐务 海事 海关 人大 特种设备 环卫 环境卫生 城建 市政 人防 民防 地震 测绘 质监 工商 药监 食药监 物价 价格 招投标 公共资源交易 知识产权 社会工作 社会事务 社会治理 社会事业 财经 经济 项目 项目办 安全生产 社会 社会建设 监察和司法 监察司法 教科文卫 财政经济 城建环资 环资 投资 能源 服务业 服务贸易 运输管理 运输 财务 计划财务 规划财务 计财 规财 资产 内审 基建 医政 药政 药剂 护理 妇幼 基层卫生 宣教 政工 人教 后勤 行政 行政管理 审批 许可 监察 稽查 信息 信息化 网络 科教 产业 产业发展 工业 企业 民营经济 外经 外贸 开放 流通 市场 物流 环评 固废 大气 水资源 工程 工程建设 质量 质量安全 标准 计量 食品 药品 特设 广告 登记 注册 权籍 耕保 用地 利用 测管 矿产 监管 监督 宗教 民族 救助 救灾 殡葬 社会救助 社会组织 区划 就业 社保 养老 仲裁 工资 培训 职建 学前 基教 职教 德育 学生 体卫艺 艺术 公共服务 农技 植保 种子 种植业 水产 森防 治超 路政 海防 物业 村镇 村建 抗震 排水 供水 燃气 路灯 绿化 市容 督查 综合协调 秘书 文秘 行政服务 农房 三农 财会 统战民宗 农业与农村 提案 文史 民生 文教 创建 创文 创卫 退役 兽医 农机 农经 农综 国库 预算 政策法规 办公 政府投资 依法治县 依法治市 依法治区 依法治省 教务 保卫 养护 运管 接待 教研 招生 招生就业 研究生 离退休 老干 组织人事 组宣 法务 风控 合规 物资 采购 设备 计划 调度 港口 路产 机料 船检 经科 经济科技 学习宣传 文史和学习 文化文史 文化文史和学习 港澳台侨 港澳台侨外事 社法 社会法制 人资环 人口资源环境 教科卫体 教科文卫体 委员工作 联络 选举任免 选任联 人事代表 水保 水政 水文 河湖 河长制 汛旱 灌溉 种植 养殖 动监 劳动 劳动和社会保障 劳动保障 人事劳动 人事劳动和社会保障 热力 编辑 质检 安保 文印 团学 科研 学科 实训 工程技术 农村能源 重点工程 重点项目'.split(
    ' ',
  );

/** Levels a body name may open with, longest first where they overlap. */
export const levels: readonly string[] =
  '中华人民共和国 全国 国家 中共中央 中央 中共 自治区 自治州 自治县 本市 省级 市级 县级 省 市 县 区 州 盟 旗 镇 乡'.split(' ');

/** Verbs that stand before a body and that the general lexicon takes for nouns, or does not know. */
export const tradeVerbs: readonly string[] =
  '通报 原则 委托 会同 落实 指导 联系 协同 交由 任命 建议 印发 列席 协商 主动 委派 责令 责成 先行 重新 布置 部署 抄报 抄告 商请 函告 约谈 续聘 印送 同意 名义 简称 汇报 报告 参会 审定 研判 通过 依据 充分发挥 议定 领学 报 代表 转交 提请 电 讯 申报 人为 经 须 需 须经 报经 呈 下设'.split(
    ' ',
  );
/** Verbs that only say in what relation the next word stands; the general lexicon takes them for verbs of their own. */
export const prepositions: readonly string[] = '围绕 针对 按照 根据 依照 依据 结合 关于 对于 随着'.split(' ');
/** Words before several bodies, none of which is named. */
export const severalWords: readonly string[] = '主要 专门 各 各级 各个 相关 有关 部分 全体 所有 其他 其它 多个 一些 每个'.split(' ');
/** Times that the general lexicon takes for nouns. */
export const tradeTimes: readonly string[] =
  '季度 上半年 下半年 近期 前期 后期 目前 当前 期间 下步 下一步 会前 会后 会上 届时 次 年 月 日'.split(' ');
/** Words of the trade that the general lexicon lacks; they keep a body's name together. */
export const tradeNouns: readonly string[] = '两代会 分会场 处突 政府性 教代会 乡镇 绩效 职代会 研究生 代表资格 常态化 组成人员'.split(' ');

/** Generic heads: a phrase that opens with one names no body. */
export const generic =
  /^(?:人民政协$|各|有关|相关|部分|县区|乡镇|市县|县市(?![场政容])|镇街|街镇|全[省市县区镇乡]|我[省市县区]|本[省市县区]|该|其他|沿线|所有|主管|行业|基层|直属|属地|责任|业主|建设单位|项目单位|上级|下级|两|双方|同级|站所|科室|新(?:成立|组建|建|设|老|任|一届)|老(?:旧|的)|一批|多|几|每|某|机关各|二级|对口|分管|具体|专业|涉及|一些|任何)/;

/** Bodies named by a fixed word. */
export const fixedBodies: readonly string[] = [
  '党中央',
  '国务院',
  '中共中央',
  '全国人大常委会',
  '全国人大',
  '全国政协',
  '中央纪委',
  '中央军委',
  '国家防总',
  '中共中央政治局',
];
/** Before 部门: fields of work that one body at each level holds; others (农业部门, 教育部门) name several or none. */
export const oneBodyFields = w('财政 审计 统计 税务 公安 司法 民政 市场监管 人社 组织 宣传 纪检监察');
/** Places that end like a body and are sites. */
export const sites = /(?:消防|收费|加油|加气|充电|变电|水电|泵|车|中转|客运|换热)站$|卫生室$/;
