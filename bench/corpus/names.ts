/**
 * People's names: a table of surnames and characters of given names. Some names are words (高兴, 安宁), some compound, some have a ·.
 */
import type { Random } from './random.ts';

const split = (text: string): readonly string[] => text.split(' ');

/** Surnames of one character; the table is the corpus's own. */
export const surnames = split(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 章 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 焦 向 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍 位 覃 霍 翁 隋 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 解 强 柴 华 车 冉 房 边',
);
/** Surnames of two characters. */
export const compound = split('欧阳 司徒 上官 诸葛 夏侯 令狐 皇甫 尉迟 公孙 慕容 司马 东方 南宫 闻人 澹台 淳于 单于 太叔 申屠 钟离');
const given = split(
  '伟 芳 娜 敏 静 丽 强 磊 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 建 国 文 志 海 春 晓 东 红 梅 永 新 军 兰 振 宇 浩 然 子 涵 雨 欣 思 源 嘉 琪 俊 峰 卫 民 立 群 培 元 学 礼 维 正 光 荣 宗 耀 继 祖 德 厚 润 泽 仕 达 承 启 逸 凡 若 冰 慧 心 雅 琴 瑞 雪 云 鹏 长 青 少 波 汉 青 荣 发 来 福 根 生 水 金 火 土 楠 桐 柳 枫 松 柏',
);
const words = split(
  '安宁 高兴 江山 石磊 康乐 成功 路遥 白雪 马到 温暖 时光 方圆 关键 文静 金山 常青 向阳 万里 黎明 华章 安然 景色 齐全 于是 容易 车辙 夏天 黄河 田野 管理',
);
const dotted = split('买买提·艾合买提 阿依古丽·吐尔逊 巴特尔·苏和 古丽娜尔·艾山 库尔班·热合曼 铁木尔·巴根');

/** A name that this record has not used yet; `used` grows. */
export function drawName(random: Random, used: Set<string>): string {
  for (;;) {
    const chance = random.next();
    const name =
      chance < 0.03
        ? random.pick(dotted)
        : chance < 0.07
          ? random.pick(words)
          : random.pick(chance < 0.11 ? compound : surnames) + random.pick(given) + (random.chance(0.72) ? random.pick(given) : '');
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}

/** A two-character name as rosters print it: 高　岷. */
export const pad = (name: string, blank: string): string => (name.length === 2 ? `${name[0]}${blank}${name[1]}` : name);
