/** Tables of Markdown. */
const cell = (value: string): string => value.replace(/\|/gu, '\\|');
export const tableOf = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
