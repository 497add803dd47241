/** Counties that do not exist: made from the same characters as other places, without the names that real ones bear. */
import { drawPlace, type Place } from '../places.ts';
import { openRandom } from '../random.ts';

/** Names of real counties, cities and districts that the characters of places.ts can make, without their last word. */
const real = new Set(
  (
    '云阳 云溪 云安 云州 云城 青川 青浦 青州 青阳 青山 青原 白山 白河 白云 石泉 石浦 石峰 石阡 石城 清河 清江 清浦 清原 清溪 南康 南昌 南江 南安 南平 南川 南湖 南浦 南山 南陵 南阳 南宁 南州 南溪 ' +
    '北川 北安 北湖 东川 东昌 东安 东阳 东平 东宁 东坡 东山 东湖 东河 东陵 东江 西昌 西平 西安 西湖 西峰 西山 西宁 西陵 兰陵 兰溪 碧山 临川 临江 临河 临泽 临安 临平 临湖 沅江 沅陵 桐山 松原 松江 松阳 松溪 松山 ' +
    '柳江 柳州 梅江 梅州 梅山 兰溪 兰州 兰山 竹山 竹溪 泉州 泉山 溪湖 湖口 湖州 玉泉 玉州 玉山 玉溪 金川 金州 金昌 金平 金山 金湖 金安 金阳 金溪 金口 银川 银州 银山 丹江 丹阳 丹州 碧江 碧溪 凤阳 凤山 凤泉 凤岗 ' +
    '龙川 龙江 龙湖 龙山 龙泉 龙岗 龙安 龙口 龙州 鹿泉 鹿城 鹤山 鹤岗 鹤峰 雁江 雁山 雁峰 燕山 苍山 苍溪 翠山 安康 安平 安宁 安化 安阳 安溪 安州 永川 永州 永平 永安 永宁 永康 永昌 永泰 永和 永阳 长安 长宁 长岭 ' +
    '长阳 长泽 长江 长平 长洲 长湖 广州 广平 广安 广宁 广昌 广阳 广陵 丰宁 丰泽 丰阳 嘉陵 嘉康 宁江 宁河 宁阳 宁陵 宁化 宁安 宁岗 宁昌 怀宁 怀化 怀安 怀阳 靖江 靖安 靖州 岚山 澜江 燕江 平湖 广河 沅州 松浦 东岗'
  ).split(' '),
);

/** Place number `index` under a seed: no two of one seed have a name in common. `towns`: how many lie below it. */
export function countyPlace(seed: number, index: number, towns: number): Place {
  const taken = new Set<string>();
  for (let tried = 0; ; tried += 1) {
    const random = openRandom(seed ^ 0x2c1b3c6d, tried);
    const place = drawPlace(random);
    if (real.has(place.stem) || taken.has(place.stem)) continue;
    if (taken.size < index) {
      taken.add(place.stem);
      continue;
    }
    const all = new Set(place.towns);
    for (let more = 1; all.size < towns; more += 1)
      for (const town of drawPlace(openRandom(seed ^ 0x297a2d39, index * 1000 + more)).towns)
        if (all.size < towns && !town.startsWith(place.stem)) all.add(town);
    return { ...place, towns: [...all] };
  }
}
