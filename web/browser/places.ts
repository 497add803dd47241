/** The places the browser tests and the pictures go to: every view, on real entities of the seeds. */

export type Places = Readonly<Record<string, string>>;

interface Meeting {
  records: { key: string }[];
  roster: { official: { key: string; title: string }; role: string; evidence: { edge: string } }[];
  items: {
    documents: { node: { key: string } }[];
    submitters: { node: { key: string; kind: string } }[];
    decided: { document: { key: string } | null; evidence: { edge: string } }[];
  }[];
}

/** Asks the API for a meeting and what hangs on it, and names the address of every view; `number` is the meeting's; null: the fullest of a known place. */
export async function findPlaces(url: string, number: number | null = 61): Promise<Places> {
  const ask = async <T>(path: string): Promise<T> => (await fetch(new URL(`api/v1/${path}`, url))).json() as Promise<T>;
  const id = encodeURIComponent;
  const { meetings } = await ask<{ meetings: { key: string; number: number | null; attendance: number; scope: string }[] }>(
    'meetings?limit=1000',
  );
  const known = meetings.filter((one) => number !== null || !one.scope.startsWith('record:')).sort((a, b) => b.attendance - a.attendance);
  const chosen = (number === null ? known[0] : meetings.find((one) => one.number === number)) ?? meetings[0]!;
  const meeting = await ask<Meeting>(`meetings/${id(chosen.key)}`);
  const chair = meeting.roster.find((one) => one.role === 'CHAIRED') ?? meeting.roster[0]!;
  const other = meeting.roster.at(-1)!;
  const decided = meeting.items.flatMap((item) => item.decided).find(({ document }) => document)!;
  const body = meeting.items.flatMap((item) => item.submitters).find((one) => one.node.kind === 'Organization')!;
  const { official } = chair;
  return {
    overview: '#/overview',
    attendance: '#/attendance',
    'attendance of a place': `#/attendance?scope=${id(chosen.scope)}`,
    'attendance as a table': '#/attendance?as=table',
    'attendance with a choice': `#/attendance?sort=alike&columns=${id(chosen.key)}&rows=${id(official.key)}`,
    compare: `#/compare?who=${id(`${official.key}\n${other.official.key}`)}`,
    'empty compare': '#/compare',
    network: '#/network',
    'network of a person': `#/network?form=meetings&seed=${id(official.key)}`,
    'people around a person': `#/network?seed=${id(official.key)}`,
    'network as a table': '#/network?as=table',
    directory: '#/list',
    'directory of officials': '#/list?tab=officials',
    'directory of organizations': '#/list?tab=organizations',
    'directory of documents': '#/list?tab=documents',
    'directory of records': '#/list?tab=records',
    'search results': `#/search?q=${id('预算')}`,
    official: `#/official/${id(official.key)}?fact=${id(chair.evidence.edge)}`,
    meeting: `#/meeting/${id(chosen.key)}`,
    'meeting with a fact': `#/meeting/${id(chosen.key)}?fact=${id(decided.evidence.edge)}`,
    document: `#/document/${id(decided.document!.key)}`,
    organization: `#/organization/${id(body.node.key)}`,
    record: `#/record/${id(meeting.records[0]!.key)}`,
    entry: `#/node/${id(meeting.records[0]!.key)}`,
    review: '#/review',
    'review of a series': '#/review?kind=series-gap',
    audit: '#/audit',
    'audit of what fails': '#/audit?state=failed',
    'audit of one relation': '#/audit?state=open&asks=told',
    'review of words': '#/review?kind=words',
    'empty review': '#/review?from=2035-01-01',
    'empty import': '#/import',
    outcomes: '#/outcomes',
    'outcomes of a body': `#/outcomes?body=${id(body.node.key)}`,
    'outcomes as a table': '#/outcomes?as=table',
    'empty outcomes': '#/outcomes?from=2035-01-01',
    map: '#/map',
    'map of a place': `#/map?scope=${id(chosen.scope)}`,
    'map as a table': '#/map?as=table',
    'empty map': '#/map?from=2035-01-01',
    questions: '#/questions',
    paths: `#/paths?a=${id(official.key)}&b=${id(other.official.key)}`,
    'empty period': '#/overview?from=2035-01-01',
  };
}

/** The place in a language. */
export function inLanguage(hash: string, lang: string): string {
  return lang === 'zh' ? hash : `${hash}${hash.includes('?') ? '&' : '?'}lang=${lang}`;
}
