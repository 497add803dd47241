/** A made-up attendance answer of any size, the same every time: for tests and measurements of the picture. */
import type { AttendanceAnswer } from '../shapes.ts';

/** About a third of the people at each meeting, more of the first rows than of the last. */
export function manyMeetings(people: number, meetings: number): AttendanceAnswer {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  const day = (m: number): string => new Date(Date.UTC(2004, 0, 6 + m * 14)).toISOString().slice(0, 10);
  const cells: AttendanceAnswer['cells'] = [];
  for (let o = 0; o < people; o += 1)
    for (let m = 0; m < meetings; m += 1) {
      if (random() > 0.6 - (0.5 * o) / people) continue;
      const role = o === 0 ? 'CHAIRED' : random() < 0.1 ? 'ABSENT_FROM' : o < people / 5 ? 'ATTENDED' : 'OBSERVED';
      cells.push({ o, m, roles: [role], edges: [`edge-${o}-${m}`], by: ['rule'] });
    }
  return {
    officials: Array.from({ length: people }, (_, o) => ({ key: `official:某县|人员${o + 1}`, name: `人员${o + 1}`, scope: '某县' })),
    meetings: Array.from({ length: meetings }, (_, m) => ({
      key: `meeting:某县|县政府|常务会议|${m + 1}|${day(m)}`,
      title: `县政府第${m + 1}次常务会议`,
      date: day(m),
      scope: '某县',
      body: '县政府',
      series: '常务会议',
      number: m + 1,
    })),
    cells,
    undated: 0,
    scopes: [{ scope: '某县', known: true, meetings }],
    series: [{ body: '县政府', series: '常务会议', meetings }],
  };
}
