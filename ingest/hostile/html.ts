/** For tests: web pages that nest, repeat and never close. */
import { type Hostile, named } from './file.ts';

const page = (body: string): string => `<!doctype html><html><body>${body}`;
const some = (count: number, make: (n: number) => string): string => Array.from({ length: count }, (_, n) => make(n)).join('');

export const htmls: readonly Hostile[] = named('html', {
  'boxes two hundred thousand deep': () => page('<div>'.repeat(200_000)),
  'lists in lists': () => page('<ul><li>'.repeat(60_000)),
  'tables five thousand deep': () => page('<table><tr><td>'.repeat(5000)),
  'letters that are bold and not': () => page(`${some(4000, (n) => `<b ${n}>`)}${some(4000, (n) => `<i ${n}>`)}${'x</b>'.repeat(4000)}`),
  'links that never close': () => page('<a href=x><b>会议'.repeat(60_000)),
  'a hundred thousand attributes': () => page(`<p ${some(100_000, (n) => `a${n}=b `)}>会议</p>`),
  'one tag of ten megabytes': () => page(`<p title="${'甲'.repeat(3_300_000)}">会议</p>`),
  'a tag that never ends': () => page(`<p title="${'甲'.repeat(3_000_000)}`),
  'a comment that never ends': () => page(`<!--${'-'.repeat(5_000_000)}`),
  'a table of a hundred thousand cells': () => page(`<table>${'<tr><td>会<td>议'.repeat(50_000)}</table>`),
  'text before a table': () => page(`<table>${'会<b>'.repeat(50_000)}`),
  'half a million entities': () => page('&amp;&#x4f1a;&NotEqualTilde;'.repeat(160_000)),
  'entities of entities': () =>
    `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaa">${some(30, (n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`)}]><html><body>&a29;`,
  'a hundred thousand paragraphs': () => page('<p>会议'.repeat(100_000)),
  'templates in templates': () => page('<template>'.repeat(30_000)),
  'drawings in drawings': () => page('<svg><foreignObject>'.repeat(50_000)),
  'choices without end': () => page(`<select>${'<option>会'.repeat(100_000)}`),
  'frames of the page before': () => page('<frameset><noframes><form><button>'.repeat(30_000)),
  'labels without values': () => page('<span>索引号</span>'.repeat(50_000)),
  'nothing but breaks': () => page('<br>'.repeat(200_000)),
});
