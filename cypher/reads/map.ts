/** A record set at a glance: its meetings with their items by decision, who chaired each, and topics that came up in bursts. */

import type { DecisionKind } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Provenance } from '../model.ts';
import type { Store } from '../store.ts';
import { floor, topicsOf } from '../topics/topics.ts';
import { type MeetingFields, meetingReturn } from './meeting-rows.ts';
import { outcomeOf } from './outcome-of.ts';
import { type OutcomesQuery, seriesId } from './outcomes.ts';
import { inSeries, placed } from './place.ts';
import { byCode, byDate, firstOf, inRange, readRows } from './rows.ts';
import { chosenScope, readScopes } from './scopes.ts';
import { checkStored } from './stored.ts';
import { onceEach, readAllStandsFor } from './told.ts';

interface ItemRow {
  meeting: string;
  key: string;
  heading: string | null;
  number: number | null;
  decisions: DecisionKind[] | null;
  edge: string;
}
interface Title {
  item: string;
  name: string;
  edge: string;
}
interface ChairRow {
  meeting: string;
  key: string;
  name: string;
  edge: string;
  by: Provenance['by'];
}
const nothing = { meetings: [], items: [], titles: [], submitters: [], chairs: [] };

async function gather(store: Store, query: OutcomesQuery) {
  const match = 'MATCH (m:Meeting)-[e:HAS_ITEM]->(i:Item)';
  const { where: here, params } = placed('m', query);
  const [standsFor, meetings, told, titles, submitters, chairs] = await Promise.all([
    readAllStandsFor(store),
    readRows<MeetingFields>(store, `MATCH (m:Meeting) ${here} RETURN ${meetingReturn('m')}`, params),
    readRows<ItemRow>(
      store,
      `${match} ${here} RETURN m.key AS meeting, i.key AS key, i.heading AS heading, i.number AS number, i.decisions AS decisions, e.id AS edge`,
      params,
    ),
    readRows<Title>(
      store,
      `MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)-[e:CONCERNS]->(d:Document) ${here} RETURN i.key AS item, d.name AS name, e.id AS edge`,
      params,
    ),
    readRows<{ item: string; name: string }>(
      store,
      `MATCH (m:Meeting)-[:HAS_ITEM]->(i:Item)<-[:SUBMITTED]-(x) ${here} RETURN i.key AS item, x.name AS name`,
      params,
    ),
    readRows<ChairRow>(
      store,
      `MATCH (o:Official)-[e:CHAIRED]->(m:Meeting) ${here} RETURN m.key AS meeting, o.key AS key, o.name AS name, e.id AS edge, e.by AS by`,
      params,
    ),
  ]);
  for (const item of told) checkStored('Item', item.key, item);
  // An item that several records of its meeting tell is one.
  const items = onceEach(
    told,
    ({ key }) => key,
    standsFor,
    ({ meeting }) => meeting,
  );
  return { meetings, items, titles, submitters, chairs };
}

/** The map of a place within the range. Time and memory are linear in the number of items. */
export async function readMap(store: Store, query: OutcomesQuery) {
  const scopes = await readScopes(store);
  const scope = chosenScope(scopes, query.scope);
  const all = scope === null ? nothing : await gather(store, { ...query, scope });
  const here = all.meetings.filter((meeting) => inSeries(meeting, query));
  const meetings = here.filter(({ date }) => inRange(date, query)).sort((a, b) => firstOf(byDate(a.date, b.date), byCode(a.key, b.key)));
  const at = new Map(meetings.map(({ key }, index) => [key, index]));
  const items = all.items
    .filter(({ meeting }) => at.has(meeting))
    .sort((a, b) => firstOf((at.get(a.meeting) as number) - (at.get(b.meeting) as number), byCode(a.key, b.key)));
  const byMeeting = groupBy(items, ({ meeting }) => meeting);
  const series = [...new Set(meetings.map(seriesId))].sort(byCode);
  return {
    scope,
    scopes,
    undated: here.filter(({ date }) => date === null).length,
    series,
    meetings: meetings.map((meeting) => {
      const { key, title, date, number } = meeting;
      const own = byMeeting.get(key) ?? [];
      return { key, title, date, number, series: series.indexOf(seriesId(meeting)), items: own.length, decided: decidedOf(own) };
    }),
    chairs: [
      ...groupBy(
        all.chairs.filter(({ meeting }) => at.has(meeting)).sort((a, b) => byCode(a.edge, b.edge)),
        ({ meeting, key }) => `${meeting}\n${key}`,
      ).values(),
    ]
      .map(([first]) => first as ChairRow)
      .map(({ meeting, key, name, edge, by }) => ({ official: { key, name }, meeting: at.get(meeting) as number, edge, by }))
      .sort((a, b) => firstOf(a.meeting - b.meeting, byCode(a.official.key, b.official.key), byCode(a.edge, b.edge))),
    topics: topicsIn(items, meetings, at, all),
  };
}

/** Items by the decisions on them, each item once. */
const decidedOf = (items: readonly ItemRow[]) =>
  [...groupBy(items, ({ decisions }) => (decisions ?? []).join(' ')).values()].map((group) => ({
    kinds: group[0]?.decisions ?? [],
    outcome: outcomeOf(group[0]?.decisions ?? []),
    items: group.length,
  }));

function topicsIn(
  items: readonly ItemRow[],
  meetings: readonly MeetingFields[],
  at: ReadonlyMap<string, number>,
  { titles, submitters }: { titles: readonly Title[]; submitters: readonly { item: string; name: string }[] },
) {
  const titlesOf = groupBy(titles, ({ item }) => item);
  const namesOf = groupBy(submitters, ({ item }) => item);
  const dated = items.flatMap((item) => {
    const date = meetings[at.get(item.meeting) as number]?.date;
    return date ? [{ item, month: date.slice(0, 7), text: textOf(item, titlesOf.get(item.key) ?? [], namesOf.get(item.key) ?? []) }] : [];
  });
  const { months, enough, topics } = topicsOf(dated);
  return {
    base: dated.length,
    months,
    enough,
    floor,
    found: topics.map((topic) => ({
      ...topic,
      items: topic.items.map((index) => {
        const { key, heading, number, meeting, edge } = (dated[index] as (typeof dated)[number]).item;
        const shown = topic.terms.some((term) => heading?.includes(term));
        // The word stands in the title of a document and not in the heading: that sentence is the one to show.
        const title = shown ? undefined : titlesOf.get(key)?.find(({ name }) => topic.terms.some((term) => name.includes(term)));
        return { item: { key, heading: heading ?? '', number }, meeting: at.get(meeting) as number, edge: title?.edge ?? edge };
      }),
    })),
  };
}

/** The heading and the titles it does not print itself, without the names of who proposed it: those are no topic. */
function textOf({ heading }: ItemRow, titles: readonly Title[], submitters: readonly { name: string }[]): string {
  const whole = [heading ?? '', ...titles.map(({ name }) => name).filter((name) => !heading?.includes(name))].join('\n');
  return submitters.reduce((text, { name }) => text.replaceAll(name, '　'), whole);
}
