/** Commands through the running app, which owns the embedded store. */
import { setTimeout } from 'node:timers/promises';
import type { FindingsState } from '../../cypher/closed-lists.ts';
import { nodeKinds } from '../../cypher/model.ts';
import type { Answer as Table } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import type { Finding } from '../check/finding.ts';
import type { Review } from '../check/review.ts';
import { emptySummary, type Report, refusal, type Summary } from '../report.ts';
import { isRefusal, type Refusal, type Source } from '../source.ts';
import { bytesOf } from '../sources.ts';
import type { App } from './app.ts';
import type { Backend, Status } from './backend.ts';
import { CommandFailed } from './command.ts';

/** One request carries at most this many files and bytes; few where a model reads them too, so that the answer comes before the wait for it ends. */
const most = { files: 50, filesWithModel: 4, bytes: 8 * 1024 * 1024 };

interface Answer {
  reports: Report[];
  summary: Summary;
  import: number | null;
}
interface Paged {
  page: { total: number };
}
interface RecordList extends Paged {
  records: Review['records'];
}
interface SourceList extends Paged {
  sources: { name: string; record: string }[];
}
interface FindingList extends Paged {
  state: FindingsState;
  findings: Finding[];
}
const mustBe = <T>(answer: T | null): T => {
  if (answer === null) throw new CommandFailed('the running app does not know this request; is it of another version? Start it again');
  return answer;
};

async function loadThrough(
  app: App,
  how: { rules: boolean; files: number; keepFuller: boolean },
  sources: AsyncIterable<Source | Refusal>,
  onReport: (report: Report) => Promise<void> | void,
): Promise<Summary> {
  const total = emptySummary();
  let files: { name: string; bytes: string; folder: string }[] = [];
  let size = 0;
  let number: number | null = null;
  const tell = async (report: Report): Promise<void> => {
    total[report.status] += 1;
    await onReport(report);
  };
  const send = async (): Promise<void> => {
    if (files.length === 0) return;
    const answer = mustBe(
      await app.ask<Answer>('POST', '/ingest', { files, rules: how.rules, keepFuller: how.keepFuller, import: number }),
    );
    number = answer.import;
    for (const report of answer.reports) await tell(report);
    [files, size] = [[], 0];
  };
  for await (const source of sources) {
    if (isRefusal(source)) {
      await tell(refusal(source.path, source.message));
      continue;
    }
    const found = await bytesOf(source);
    if (!(found instanceof Uint8Array)) {
      await tell(refusal(source.name, found.message));
      continue;
    }
    const bytes = Buffer.from(found).toString('base64');
    if (size + bytes.length > most.bytes || files.length >= how.files) await send();
    files.push({ name: source.name, bytes, folder: source.folder ?? '' });
    size += bytes.length;
  }
  await send();
  return total;
}

/** How the app is to read. Throws where a model is set here and not there: it would be left out in silence. */
async function howOf(app: App, settings: Settings, rules: boolean): Promise<{ rules: boolean; files: number }> {
  const { model } = mustBe(await app.ask<{ model: string | null }>('GET', '/status'));
  if (settings.model && model === null && !rules)
    throw new CommandFailed('the running app asks no model; start it again with JIYAO_LLM_URL set, or leave the model out with --rules');
  return { rules, files: model === null || rules ? most.files : most.filesWithModel };
}

/** Every page of a list, one after another. */
async function* pages<T extends Paged>(app: App, path: string): AsyncIterable<T> {
  for (let offset = 0; ; offset += 1000) {
    const answer = mustBe(await app.ask<T>('GET', `${path}${path.includes('?') ? '&' : '?'}limit=1000&offset=${offset}`));
    yield answer;
    if (offset + 1000 >= answer.page.total) return;
  }
}

/** The backend of a running app. */
export function appBackend(app: App, settings: Settings): Backend {
  return {
    load: async (sources, onReport, { rules, keepFuller = false }) =>
      loadThrough(app, { ...(await howOf(app, settings, rules)), keepFuller }, sources, onReport),
    query: async (cypher, params) => mustBe(await app.ask<Table>('POST', '/query', { cypher, params })),
    async status() {
      const { store, version } = mustBe(await app.ask<Pick<Status, 'store' | 'version'>>('GET', '/status'));
      const counts: Record<string, number> = {};
      for (const kind of nodeKinds) {
        const answer = mustBe(await app.ask<Table>('POST', '/query', { cypher: `MATCH (n:${kind}) RETURN count(n) AS n`, params: {} }));
        counts[kind] = Number(answer.rows[0]?.[0] ?? 0);
      }
      return { store, place: settings.data, app: app.url, version, counts };
    },
    async forget(what, { renamed } = { renamed: false }) {
      const path = 'record' in what ? `/records/${encodeURIComponent(what.record)}` : `/sources/${encodeURIComponent(what.source)}`;
      return (await app.ask('DELETE', `${path}${renamed ? '?renamed=true' : ''}`)) !== null;
    },
    async cameFrom(folder) {
      const found: SourceList['sources'] = [];
      for await (const { sources } of pages<SourceList>(app, `/sources?folder=${encodeURIComponent(folder)}`)) found.push(...sources);
      return found;
    },
    async review() {
      const whole: Review = { records: [], findings: [] };
      for await (const { records } of pages<RecordList>(app, '/records'))
        whole.records.push(...records.map(({ key, source, sources, scope, shares }) => ({ key, source, sources, scope, shares })));
      // They are made in the background: waited for, since a check tells all or nothing.
      while (mustBe(await app.ask<FindingList>('GET', '/review?limit=1')).state === 'making') await setTimeout(500);
      for await (const { findings } of pages<FindingList>(app, '/review')) whole.findings.push(...findings);
      whole.records.sort((a, b) => (a.source < b.source ? -1 : 1));
      return whole;
    },
    async sources() {
      const names: string[] = [];
      for await (const { records } of pages<RecordList>(app, '/records')) names.push(...records.flatMap(({ sources }) => sources));
      return names;
    },
    close: async () => undefined,
  };
}
