/** Saved questions: one .cypher a file, with titles and parameters in its head. The file's name is the question's id. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Params, QueryRefused, type Value } from '../store.ts';

export interface QuestionParam {
  name: string;
  type: 'string' | 'integer';
  default: string | number;
  caption: { zh: string; en: string };
  /** The page gives the place and period of its frame; empty: all. */
  frame: boolean;
}
export interface Question {
  id: string;
  title: { zh: string; en: string };
  note: string;
  cypher: string;
  params: QuestionParam[];
}

/** The place and the period, which any question may take: `// frame: scope from to` declares them. */
const framed: Readonly<Record<string, { zh: string; en: string }>> = {
  scope: { zh: '地域', en: 'Place' },
  body: { zh: '召开机构', en: 'Body that met' },
  series: { zh: '会议系列', en: 'Series of meetings' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
};

function parseFrame(line: string, id: string): QuestionParam[] {
  return line.split(' ').map((name) => {
    const caption = framed[name];
    if (!caption) throw new SyntaxError(`${id}: the frame has no ${name}`);
    return { name, type: 'string', default: '', caption, frame: true };
  });
}

const paramLine = /^(?<name>\w+) (?<type>string|integer) (?<value>"(?:[^"\\]|\\.)*"|-?\d+) \| (?<zh>[^|]+) \| (?<en>[^|]+)$/u;

function parseParam(line: string, id: string): QuestionParam {
  const { name, type, value, zh, en } = paramLine.exec(line)?.groups ?? {};
  if (!name || !type || !value || !zh || !en) throw new SyntaxError(`${id}: not a parameter: ${line}`);
  const fallback = JSON.parse(value) as string | number;
  if ((typeof fallback === 'number') !== (type === 'integer')) throw new SyntaxError(`${id}: the default of ${name} is no ${type}`);
  return { name, type: type as QuestionParam['type'], default: fallback, caption: { zh: zh.trim(), en: en.trim() }, frame: false };
}

/** The question a file holds. Throws SyntaxError where its head is not complete: a bug in the file. */
export function parseQuestion(id: string, file: string): Question {
  const lines = file.replace(/\r\n/gu, '\n').trimEnd().split('\n');
  const body = lines.findIndex((line) => !line.startsWith('//'));
  const head = lines.slice(0, body).map((line) => /^\/\/ (\w+): (.+)$/u.exec(line) ?? [line]);
  const field = (name: string): string[] => head.filter(([, own]) => own === name).map(([, , value]) => value ?? '');
  const unknown = head.find(([, name]) => !['zh', 'en', 'note', 'param', 'frame'].includes(name ?? ''));
  if (unknown) throw new SyntaxError(`${id}: not understood in the head: ${unknown[0]}`);
  const [zh, en] = [field('zh')[0], field('en')[0]];
  if (!zh || !en || body < 0) throw new SyntaxError(`${id}: needs "// zh:", "// en:" and a query`);
  const cypher = lines.slice(body).join('\n');
  const params = [...field('param').map((line) => parseParam(line, id)), ...field('frame').flatMap((line) => parseFrame(line, id))];
  const used = new Set([...cypher.matchAll(/\$(\w+)/gu)].map(([, name]) => name));
  for (const { name } of params) if (!used.delete(name)) throw new SyntaxError(`${id}: $${name} is not used`);
  for (const name of used) throw new SyntaxError(`${id}: $${name} is not declared`);
  return { id, title: { zh, en }, note: field('note').join(' '), cypher, params };
}

/** All saved questions, by id. */
export async function loadQuestions(folder: URL = new URL('./', import.meta.url)): Promise<Question[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.cypher')).sort();
  return Promise.all(
    names.map(async (name) => parseQuestion(name.replace(/\.cypher$/u, ''), await readFile(new URL(name, folder), 'utf8'))),
  );
}

/** The parameters to ask with: given or default, each of its type. Throws QueryRefused naming the wrong one. */
export function coerceParams({ params }: Question, given: Readonly<Record<string, Value>>): Params {
  const known = new Set(params.map(({ name }) => name));
  for (const name of Object.keys(given))
    if (!known.has(name)) throw new QueryRefused('parameter', `$${name} is no parameter of this question`);
  return Object.fromEntries(
    params.map(({ name, type, default: fallback }) => {
      const value = given[name] ?? fallback;
      if (type === 'string' && typeof value === 'string') return [name, value];
      const number = typeof value === 'string' && /^-?\d{1,15}$/u.test(value) ? Number(value) : value;
      if (type === 'integer' && Number.isSafeInteger(number)) return [name, number];
      throw new QueryRefused('parameter', `$${name} is not of type ${type}`);
    }),
  );
}
