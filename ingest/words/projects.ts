/**
 * Projects: what the names of concrete ones end in, and what tells them from fields of work.
 * Ambiguous: 园 基地 中心 市场 广场 name institutions too, 建设 改造 治理 开发 fields of work; a name counts as a project only
 * where a sentence of works holds it, and works (改造, 治理) only with a place, a facility or a firm before them.
 */
export const facilities: readonly string[] =
  '水库 公路 快速路 大道 高速公路 高速 铁路 轻轨 地铁 大桥 特大桥 立交桥 桥梁 隧道 机场 港口 码头 航道 客运站 货运站 火车站 高铁站 收费站 服务区 停车场 枢纽 变电站 输变电 电站 电厂 风电场 光伏电站 水厂 水源地 污水处理厂 处理厂 焚烧厂 填埋场 泵站 灌区 渠道 管网 管廊 堤防 闸 产业园区 产业园 工业园区 工业园 物流园 加工园 科技园 孵化园 生态园 示范园 园区 基地 孵化器 综合体 商业街 步行街 商业广场 广场 农贸市场 批发市场 市场 商厦 大厦 商贸城 医院 卫生院 养老院 福利院 敬老院 学校 小学 中学 幼儿园 职教中心 体育馆 体育场 图书馆 博物馆 文化馆 展览馆 活动中心 服务中心 康养中心 体育中心 文化中心 会展中心 物流中心 数据中心 景区 度假区 公园 湿地 绿道 古镇 酒店 民宿 安置房 保障房 公租房 安置小区 生产线 加工厂 养殖场 冷库 煤矿 铁矿 矿山 矿 矿井 号井 铁塔 病区 住院楼 门诊楼 教学楼 综合楼 实验楼 宿舍楼 科技馆 美术馆 大剧院 储能电站 换电站 充电站 消防站 中转站 客运中心 数据湖 水电站 抽水蓄能 自来水厂 分洪道 泄洪闸 海堤 引水工程 隧洞 匝道 互通 立交 绕城段 连接线 环线'.split(
    ' ',
  );
export const works: readonly string[] =
  '改扩建 扩建 改建 新建 续建 重建 改造 改造提升 提升改造 升级改造 提升 治理 综合治理 生态治理 整治 综合整治 修复 生态修复 除险加固 加固 建设 开发 保护开发 保护修复 搬迁 迁建 加工 收储加工 精深加工 供应 蓄水供应 连通 引水 调水 清淤 疏浚 绿化 亮化 拓宽 改线 贯通'.split(
    ' ',
  );
/** Before works: a facility, a water or place, a road's number, a quoted name or a firm. */
const anchors = `(?:${facilities.join('|')}|[河湖江海溪沟渠岛湾滩]|流域|区段|片区|影院|剧院|老街|古城|车间|井|路|街|站|厂|段|桥|坝|“[^”]+”|[GSXYZ]\\d{2,4}|矿业|农业|牧业|药业|林业公司|科技|集团|公司)`;

export const facility = new RegExp(`(?:${facilities.join('|')})$`);
export const workOnAnchor = new RegExp(`${anchors}.{0,10}?(?:${works.join('|')})$`);
/** A numbered road is concrete by its number. */
export const numberedRoad = /^[GSXYZC]\d{2,4}/;
/** Phrases that open like these name fields of work, or nothing in particular. */
export const generic =
  /^(?:一批|一大批|各|重点|重大|全|大|新建|续建|拟建|在建|老城区|老旧|棚户区|农村|农田|农业综合|农|城市|城乡|城镇|道路|现代|专业|项目|工程|基础设施|民生|有规模|有影响|上档次|等|我|本|传统|招商|产业|水利|交通|电力|生态环境|公共|社会|国际|国家|省级|市级|县级|多个|相关|有关|高标准|高效|美丽|乡镇|乡村|村级|配套|学校|医院|市场|园区|景区)/;
/** What a project is said to do or to be, right behind its name. */
export const progress =
  /(?:项目|工程)?(?:已|均|全部|全面|基本|主体|正式|如期|顺利|提前|陆续|相继|尽快|加快|抓紧)*(?:建成|完工|竣工|开工|复工|投产|投用|投运|投入|通车|动工|启动|落地|达到|达效|完成|实施|推进|运行|运营|动起来|开建|封顶|验收|交付|开业|开园|签约|贯通|点火|核准|获批|立项|供水|发电|并网|合龙|合拢|试运行|试运营|试生产|通水|通气|通航|通电|蓄水|达标|挂牌|(?:要|年内|争取|力争|务必|年底前|上半年|\d{1,2}月(?:底|初|\d{1,2}日)?前?)*(?:确保|开工|建成|投用))/;
/** What introduces one, right before its name. */
export const lead =
  /^.*(?:[一二三四五六七八九十]是|要以|以|尤其是|特别是|实施的?|推进|推动|盯[住紧]|紧盯|抓住|力促|促成|促进|跟紧|抓好了?|加快|结合|争取到|启动|完成|建成|包括|确保|做好|围绕|建好|谋划|开工建设|续建|新建|对|的)(?=.{4})/;
