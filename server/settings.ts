/** Every environment variable, once: its shape, default and meaning. Read at the entry point and nowhere else. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { defaultSteps } from '../cypher/engine/budget.ts';
import { type ReadLimits, readLimits } from '../ingest/1-read/limits.ts';
import type { ModelSettings } from '../ingest/second-opinion/endpoint.ts';
import { hostForm, isLoopback, isWildcard } from './security/hosts.ts';

/** A whole number in a range; the message says the range, whatever is wrong. */
const whole = (least: number, most: number) => {
  const error = most < Number.MAX_SAFE_INTEGER ? `must be a whole number from ${least} to ${most}` : `must be a whole number from ${least}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};
const port = whole(0, 65_535);
const milliseconds = whole(100, 600_000);
const some = whole(1, Number.MAX_SAFE_INTEGER);

const environment = z.object({
  JIYAO_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; beyond loopback only with JIYAO_TOKEN'),
  JIYAO_PORT: port.default(4310).describe('Port; when taken, the next free one'),
  JIYAO_DATA: z
    .string()
    .min(1)
    .default('data')
    .describe(
      'Folder of the embedded store, of server.json, of the files whose pages are shown, of those being imported, and of the way back of imports; below the project, or for an installed package below the folder it is called in',
    ),
  JIYAO_TOKEN: z
    .string()
    .min(16, 'must have 16 characters or more')
    .optional()
    .describe('Clients must send it: Authorization: Bearer TOKEN'),
  JIYAO_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== ''),
    )
    .describe('Further names in the Host header that are answered, separated by commas: jiyao.example.org'),
  JIYAO_PUBLIC_URL: z
    .url({ protocol: /^https?$/u, error: 'an address like https://jiyao.example.org/' })
    .refine((text) => !/^[^/]*@|[?#]/u.test(text.replace(/^\w+:\/\//u, '')), 'without user, query or fragment')
    .refine(
      (text) => !URL.canParse(text) || !isLoopback(new URL(text).hostname),
      'leads every reader to a machine of their own; leave it unset',
    )
    .transform((text) => new URL(text.endsWith('/') ? text : `${text}/`).href)
    .optional()
    .describe(
      'Address under which others reach the app; citations and copied links carry it. Unset, citations carry no address of the app',
    ),
  JIYAO_QUERY_TIMEOUT: milliseconds.default(10_000).describe('Milliseconds a user query may take'),
  JIYAO_QUERY_ROWS: whole(1, 100_000).default(1000).describe('Rows a user query may return'),
  JIYAO_QUERY_BYTES: whole(1024, 256 * 1024 * 1024)
    .default(16 * 1024 * 1024)
    .describe('Bytes the rows of a user query may have'),
  JIYAO_QUERY_STEPS: some
    .default(defaultSteps)
    .describe('Rows, relationships and list elements a user query may look at, on the embedded store'),
  JIYAO_BODY_LIMIT: whole(1024, Number.MAX_SAFE_INTEGER)
    .default(64 * 1024 * 1024)
    .describe('Bytes of the files in one request'),
  JIYAO_FILE_BYTES: some.default(readLimits.file).describe('Bytes of one file that is read, in archives too'),
  JIYAO_ARCHIVE_BYTES: some.default(readLimits.archive).describe('Bytes of one archive (.zip)'),
  JIYAO_ARCHIVE_ENTRIES: some.default(readLimits.entries).describe('Entries of one archive'),
  JIYAO_ARCHIVE_UNPACKED: some.default(readLimits.unpacked).describe('Bytes of everything in one archive, unpacked'),
  JIYAO_ARCHIVE_RATIO: some
    .default(readLimits.ratio)
    .describe('Unpacked bytes for one packed byte; entries under a megabyte are let through'),
  JIYAO_PDF_PAGES: some.default(readLimits.pages).describe('Pages of one PDF'),
  JIYAO_SCAN_PAGES: some.default(readLimits.scans).describe('Pictures of pages that are recognised for one file'),
  JIYAO_READ_PROCESSES: whole(1, 256)
    .optional()
    .describe('Processes that read files at once, the last of them only where a file takes long; unset, as many as cores, at least 2'),
  JIYAO_READ_MEMORY: whole(256 * 1024 * 1024, Number.MAX_SAFE_INTEGER)
    .default(readLimits.memory)
    .describe('Bytes of memory of one such process; a file that takes more is refused'),
  JIYAO_READ_TIMEOUT: milliseconds
    .default(readLimits.timeout)
    .describe('Milliseconds for reading one file; each page that is recognised has as many again'),
  JIYAO_READ_ANSWER: some.default(readLimits.answer).describe('Bytes of what is read in one file: text, facts and rows'),
  JIYAO_LLM_URL: z
    .url({ protocol: /^https?$/u, error: 'an address like http://127.0.0.1:11434/v1' })
    .refine(
      (text) => !/^[^?#]*@|[?#]/u.test(text.replace(/^\w+:\/\//u, '')),
      'without user, query or fragment; the key goes into JIYAO_LLM_KEY',
    )
    .optional()
    .describe('Base address of an OpenAI-compatible endpoint, asked for a second opinion; unset, no model is asked'),
  JIYAO_LLM_MODEL: z.string().min(1).max(200).optional().describe('Name of the model there'),
  JIYAO_LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, 'visible ASCII characters only')
    .optional()
    .describe('Key of the endpoint, where it wants one'),
  JIYAO_LLM_CALLS: whole(1, 64).default(2).describe('Calls of the model at once'),
  JIYAO_LLM_TIMEOUT: milliseconds.default(60_000).describe('Milliseconds one call of the model may take'),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//u, 'must be bolt://host:port or neo4j://host:port')
    .optional()
    .describe('Use this Neo4j; without it the embedded store'),
  NEO4J_USER: z.string().min(1).default('neo4j').describe('User of Neo4j'),
  NEO4J_PASSWORD: z.string().optional().describe('Password of Neo4j'),
  NEO4J_DATABASE: z.string().min(1).default('neo4j').describe('Database of Neo4j'),
});

export interface Settings {
  host: string;
  port: number;
  data: string;
  token: string | null;
  allowedHosts: readonly string[];
  /** Address under which others reach the app, with a slash at its end; null: none is set. */
  publicUrl: string | null;
  query: { timeout: number; rows: number; bytes: number; steps: number };
  bodyLimit: number;
  /** How much the reader takes in. */
  read: ReadLimits;
  /** Processes that read files at once. */
  readProcesses: number;
  neo4j: { uri: string; user: string; password: string; database: string } | null;
  /** null: no model is asked, and nothing is sent anywhere. */
  model: ModelSettings | null;
}

/** Every variable with its default and meaning, for the documentation. */
export const variables = Object.entries(environment.shape).map(([name, shape]) => {
  const fallback = shape.safeParse(undefined);
  const value = fallback.success ? fallback.data : undefined;
  return { name, description: shape.description ?? '', default: value === undefined || Array.isArray(value) ? null : String(value) };
});

/** Settings that cannot be used; the message names each variable and says what is wrong. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings. An empty variable counts as unset. Throws SettingsError. */
export function readSettings(from: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const env = parsed.data;
  if (!isLoopback(env.JIYAO_HOST) && env.JIYAO_TOKEN === undefined)
    throw new SettingsError(
      `JIYAO_HOST: ${env.JIYAO_HOST} is reachable from other machines; set JIYAO_TOKEN (16 characters or more) or leave it at 127.0.0.1`,
    );
  if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined)
    throw new SettingsError('NEO4J_PASSWORD: is missing; NEO4J_URI needs it');
  if (env.JIYAO_LLM_URL !== undefined && env.JIYAO_LLM_MODEL === undefined)
    throw new SettingsError('JIYAO_LLM_MODEL: is missing; JIYAO_LLM_URL needs it');
  return {
    host: env.JIYAO_HOST,
    port: env.JIYAO_PORT,
    data: env.JIYAO_DATA,
    token: env.JIYAO_TOKEN ?? null,
    allowedHosts: [...env.JIYAO_ALLOWED_HOSTS, ...(isWildcard(env.JIYAO_HOST) ? [] : [hostForm(env.JIYAO_HOST)])],
    publicUrl: env.JIYAO_PUBLIC_URL ?? null,
    query: { timeout: env.JIYAO_QUERY_TIMEOUT, rows: env.JIYAO_QUERY_ROWS, bytes: env.JIYAO_QUERY_BYTES, steps: env.JIYAO_QUERY_STEPS },
    bodyLimit: env.JIYAO_BODY_LIMIT,
    read: {
      file: env.JIYAO_FILE_BYTES,
      archive: env.JIYAO_ARCHIVE_BYTES,
      entries: env.JIYAO_ARCHIVE_ENTRIES,
      unpacked: env.JIYAO_ARCHIVE_UNPACKED,
      ratio: env.JIYAO_ARCHIVE_RATIO,
      pages: env.JIYAO_PDF_PAGES,
      scans: env.JIYAO_SCAN_PAGES,
      memory: env.JIYAO_READ_MEMORY,
      timeout: env.JIYAO_READ_TIMEOUT,
      answer: env.JIYAO_READ_ANSWER,
    },
    readProcesses: env.JIYAO_READ_PROCESSES ?? Math.max(2, availableParallelism()),
    neo4j:
      env.NEO4J_URI === undefined
        ? null
        : { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD ?? '', database: env.NEO4J_DATABASE },
    model:
      env.JIYAO_LLM_URL === undefined
        ? null
        : {
            url: env.JIYAO_LLM_URL,
            model: env.JIYAO_LLM_MODEL ?? '',
            key: env.JIYAO_LLM_KEY ?? null,
            calls: env.JIYAO_LLM_CALLS,
            timeout: env.JIYAO_LLM_TIMEOUT,
          },
  };
}
