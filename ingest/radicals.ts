/**
 * Signs of radicals that PDF fonts put in place of characters (⼈ for 人, ⻓ for 长): a font has one drawing for both, and
 * what prints to PDF often takes the wrong code. No record means the radical. Each becomes one character, so offsets stay.
 */

/** Radicals Supplement (U+2E80 …): Unicode's EquivalentUnifiedIdeograph, those of whole characters. */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺧牛⺨犭⺩王⺪疋⺬示⺮竹⺯糸⺱网⺳罒⺶羊⺸羊⺻聿⺼肉⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻉贝⻋车⻌辶⻍辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, sign, character]) => [sign, character]),
);
/** Kangxi radicals, compatibility characters and small brackets (﹝2024﹞) have their character in Unicode's own normal form. */
const folded = /[\u2f00-\u2fd5\uf900-\ufad9\ufe59-\ufe5e]/gu;
const listed = /[\u2e80-\u2ef3]/gu;

/** The text with characters for radicals; as long as before. */
export const withoutRadicals = (text: string): string =>
  text
    .replace(folded, (sign) => {
      const character = sign.normalize('NFKC');
      return character.length === 1 ? character : sign;
    })
    .replace(listed, (sign) => supplement[sign] ?? sign);
