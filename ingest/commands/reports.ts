/** What ingesting says of records, as lines: one a record, its messages, and the sum at the end. */
import { type Message, message } from '../messages.ts';
import type { Shares } from '../record.ts';
import type { Report, Summary } from '../report.ts';
import { dropReasons, type Reason, reasons } from '../second-opinion/against-text.ts';
import type { ModelReport } from '../second-opinion/opinion.ts';
import { messageLine } from './messages.ts';
import { printable } from './printable.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
/** `30.1 % fact, 7.6 % fixed wording, 62.3 % unread` */
export const sharesText = ({ fact, fixed, unread }: Shares): string =>
  `${percent(fact)} fact, ${percent(fixed)} fixed wording, ${percent(unread)} unread`;
/** The shares of a record as a message, for commands that print messages. */
export const sharesMessage = ({ fact, fixed, unread }: Shares): Message =>
  message('account/shares', { fact: percent(fact), fixed: percent(fixed), unread: percent(unread) });

/** `seeds/a.txt: new, 412 facts (ATTENDED 30, …), 30.1 % fact, 7.6 % fixed wording, 62.3 % unread, 2 messages` */
export function reportLine(report: Report): string {
  const kinds = Object.entries(report.facts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const facts = kinds.reduce((sum, [, count]) => sum + count, 0);
  const detail = kinds.map(([kind, count]) => `${kind} ${count}`).join(', ');
  const status = report.status === 'joined' ? `another source of the record of ${report.others.join(', ')}` : report.status;
  // What was not read again has no facts to count.
  const untold = report.status === 'refused' || (report.status === 'same' && report.shares === null);
  const parts = [status, ...(untold ? [] : [`${facts} facts${detail ? ` (${detail})` : ''}`])];
  if (report.shares && report.status !== 'refused') parts.push(sharesText(report.shares));
  if (report.messages.length > 0) parts.push(`${report.messages.length} ${report.messages.length === 1 ? 'message' : 'messages'}`);
  return printable(`${report.source}: ${parts.join(', ')}`);
}

/** The messages of a record, `at` its path as it was given. */
export const reportMessages = (report: Report, at: string, errorsOnly = false): string[] =>
  report.messages
    .filter(({ level }) => !errorsOnly || level === 'error')
    .map((message) => messageLine(at, message, report.text, report.anchors));

/** `5 records: 5 new, 0 changed, 0 the same, 0 refused`; `joined` is told where there are any. */
export const summaryLine = (summary: Summary): string => {
  const all = Object.values(summary).reduce((sum, count) => sum + count, 0);
  const joined = summary.joined > 0 ? `${summary.joined} of a text that was there, ` : '';
  return `${all} ${all === 1 ? 'record' : 'records'}: ${summary.new} new, ${joined}${summary.changed} changed, ${summary.same} the same, ${summary.refused} refused`;
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `model: 3 facts kept, 2 dropped (1 quote not in the text, 1 proposed twice), 812 tokens in 1 call` */
function modelText(report: Omit<ModelReport, 'failed'>): string {
  const dropped = Object.entries(report.dropped) as [Reason, number][];
  const why = dropped.map(([reason, count]) => `${count} ${reasons[reason]}`).join(', ');
  const parts = [
    `${plural(report.kept, 'fact')} kept`,
    `${dropped.reduce((sum, [, count]) => sum + count, 0)} dropped${why ? ` (${why})` : ''}`,
    `${plural(report.tokens, 'token')} in ${plural(report.calls, 'call')}`,
    ...(report.cached > 0 ? [`${plural(report.cached, 'answer')} from the cache`] : []),
    ...(report.withheld > 0 ? [`${plural(report.withheld, 'sentence')} withheld`] : []),
    ...(report.left > 0 ? [`${plural(report.left, 'sentence')} too many to ask about`] : []),
  ];
  return `model: ${parts.join(', ')}`;
}

/** What a model added to one record. */
export const modelLine = (source: string, report: ModelReport): string => printable(`${source}: ${modelText(report)}`);

/** What it added in all. */
export function modelSummary(reports: readonly ModelReport[]): string {
  const sum = (of: (report: ModelReport) => number): number => reports.reduce((total, report) => total + of(report), 0);
  const dropped: ModelReport['dropped'] = {};
  for (const reason of dropReasons) {
    const count = sum((report) => report.dropped[reason] ?? 0);
    if (count > 0) dropped[reason] = count;
  }
  const [kept, tokens, calls] = [sum((one) => one.kept), sum((one) => one.tokens), sum((one) => one.calls)];
  const [cached, withheld, left] = [sum((one) => one.cached), sum((one) => one.withheld), sum((one) => one.left)];
  return modelText({ kept, dropped, tokens, calls, cached, withheld, left });
}
