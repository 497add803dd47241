/** GET /review: the findings of the check, the board's content. */

import { groupBy } from '../../cypher/group-by.ts';
import { recordAt } from '../../cypher/reads/former-address.ts';
import { type Lies, outsideOf, readFrame } from '../../cypher/reads/frame.ts';
import { hasRange, inRange, pageOf } from '../../cypher/reads/rows.ts';
import type { Finding } from '../../ingest/check/finding.ts';
import type { Routes } from '../context.ts';
import { nameOfFindings } from '../findings.ts';
import { answers } from '../schema/common.ts';
import { reviewAnswer, reviewQuery } from '../schema/review.ts';

export const reviewRoutes: Routes =
  ({ store, findings: made }) =>
  async (app) => {
    const schema = {
      operationId: 'getReview',
      summary: 'What the records leave open or put in doubt',
      description:
        'Findings are made in the background after records came in. While `state` is `making`, what is answered is what was found before, or nothing, and `done` of `total` records have been read: ask again until it is `ready`.',
      querystring: reviewQuery,
      response: answers(reviewAnswer),
    };
    app.get('/review', { config: { revised: async () => nameOfFindings(await made.now()) }, schema }, async ({ query }) => {
      const { state, done, total, review } = await made.now();
      const { records, findings } = review ?? { records: [], findings: [] };
      const named =
        query.record === undefined
          ? null
          : await Promise.all([query.record].flat().map(async (key) => (await recordAt(store, key)) ?? key));
      const asked = named && new Set(named);
      const about = asked ? findings.filter(({ record, others }) => [record ?? '', ...others].some((key) => asked.has(key))) : findings;
      const { scope, body, series } = query;
      const here = await readFrame(store, { scope, body, series });
      const frame = await readFrame(store, query);
      const lies = ({ record, others, date }: Finding): Lies => {
        const placed = !here.asked || [record ?? '', ...others].some((key) => here.has(key));
        const then = inRange(date, query);
        return placed ? (then ? 'inside' : 'period') : then ? 'place' : 'both';
      };
      const within = about.filter((finding) => lies(finding) === 'inside');
      const groups = [...groupBy(within, ({ kind, level }) => `${kind} ${level}`).values()];
      const { page, rows } = pageOf(
        within.filter(({ kind }) => query.kind === undefined || kind === query.kind),
        query,
      );
      return {
        state,
        done,
        total,
        page,
        counts: groups.flatMap((group) => group.slice(0, 1).map(({ kind, level }) => ({ kind, level, count: group.length }))),
        records: records.filter(({ key }) => frame.has(key)).length,
        outside: outsideOf(about.map(lies)),
        undated: hasRange(query) ? about.filter(({ date }) => date === null).length : 0,
        findings: rows,
      };
    });
  };
