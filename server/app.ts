/** Builds the app: guard, errors, API, web app. Listens to nothing; serve.ts does. */
import Fastify, { type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { loadQuestions } from '../cypher/queries/load.ts';
import type { SearchIndex } from '../cypher/search/index.ts';
import type { Store } from '../cypher/store.ts';
import type { StoredFiles } from '../ingest/stored-files.ts';
import { useCompression } from './answers/compress.ts';
import { useRevised } from './answers/revised.ts';
import { serializerCompiler } from './answers/serializer.ts';
import type { Context, Routes } from './context.ts';
import { docsRoutes } from './docs.ts';
import { createFindings } from './findings.ts';
import type { Imports } from './imports/imports.ts';
import type { Ingest } from './ingest.ts';
import { leadOnIn } from './lead-on.ts';
import { answerBytes, takeExpectations } from './no-request.ts';
import type { Notice } from './notice.ts';
import { useOpenapi } from './openapi.ts';
import { noRoute, sendProblem, toProblem, useProblems } from './problems.ts';
import { adminRoutes } from './routes/admin.ts';
import { attendanceRoutes } from './routes/attendance.ts';
import { auditRoutes } from './routes/audit.ts';
import { documentsRoutes } from './routes/documents.ts';
import { graphRoutes } from './routes/graph.ts';
import { importsRoutes } from './routes/imports.ts';
import { mapRoutes } from './routes/map.ts';
import { meetingsRoutes } from './routes/meetings.ts';
import { modelRoutes } from './routes/model.ts';
import { newsRoutes } from './routes/news.ts';
import { noticeRoutes } from './routes/notice.ts';
import { officialsRoutes } from './routes/officials.ts';
import { organizationsRoutes } from './routes/organizations.ts';
import { outcomesRoutes } from './routes/outcomes.ts';
import { overviewRoutes } from './routes/overview.ts';
import { peopleRoutes } from './routes/people.ts';
import { placeCardsRoutes } from './routes/place-cards.ts';
import { placesRoutes } from './routes/places.ts';
import { questionsRoutes } from './routes/questions.ts';
import { recordsRoutes } from './routes/records.ts';
import { reviewRoutes } from './routes/review.ts';
import { searchRoutes } from './routes/search.ts';
import { sourcesRoutes } from './routes/sources.ts';
import { closedHeaders, hostProblem, useGuard } from './security/guard.ts';
import type { Settings } from './settings.ts';
import { useWeb } from './web.ts';

/** Every resource; a new one is a file in routes/ and a line here. */
const resources: readonly Routes[] = [
  modelRoutes,
  noticeRoutes,
  overviewRoutes,
  newsRoutes,
  placeCardsRoutes,
  placesRoutes,
  searchRoutes,
  graphRoutes,
  officialsRoutes,
  peopleRoutes,
  meetingsRoutes,
  attendanceRoutes,
  outcomesRoutes,
  mapRoutes,
  documentsRoutes,
  organizationsRoutes,
  recordsRoutes,
  sourcesRoutes,
  questionsRoutes,
  reviewRoutes,
  auditRoutes,
  adminRoutes,
  importsRoutes,
];

export interface AppOptions {
  store: Store;
  search: SearchIndex;
  settings: Settings;
  /** Left out: the server takes no records. */
  ingest?: Ingest;
  /** Bringing in from the pages; left out: there is none. */
  imports?: Imports;
  /** Files with pages; left out: none are stored. */
  files?: StoredFiles;
  /** What the pages say of the store; left out: nothing. */
  notice?: Notice;
  /** What the command line must show to change records; left out: only the token opens that. */
  secret?: string;
  /** Folder of the built web app. */
  dist?: string;
  log?: boolean;
}

/** The whole server, ready for `listen` or `inject`. */
export async function buildApp({
  store,
  search,
  settings,
  ingest,
  imports,
  files,
  notice,
  secret,
  dist,
  log = false,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log ? { level: 'warn' } : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 5000 },
    requestTimeout: 60_000,
    // Sent ahead without waiting for answers, thousands would keep the main thread busy; a browser opens another connection.
    maxRequestsPerSocket: 100,
    return503OnClosing: true,
    // An address that is no URL reaches no route and no hook: the same checks and form of answer all the same.
    frameworkErrors: (error, request, reply) => {
      reply.headers(closedHeaders);
      sendProblem(request, reply, hostProblem(request.raw, settings) ?? toProblem(error));
    },
    clientErrorHandler: answerBytes,
    // The guard tells it in the one body; Node by an empty answer.
    http: { requireHostHeader: false },
  });
  takeExpectations(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  useProblems(app, leadOnIn(store));
  useGuard(app, settings, secret ?? null);
  await useOpenapi(app);
  useRevised(app, store);
  await useCompression(app);
  const findings = createFindings(store);
  app.addHook('onListen', async () => findings.changed());
  app.addHook('onClose', async () => findings.close());
  const context: Context = {
    store,
    findings,
    search,
    settings,
    ingest: ingest ?? null,
    imports: imports ?? null,
    files: files ?? null,
    notice: notice ?? { address: settings.publicUrl, madeUp: false, reading: null },
    questions: await loadQuestions(),
  };
  await app.register(
    async (api) => {
      // A route of its own: the web app's would take what no other does.
      for (const url of ['/', '/*'])
        api.all(url, { schema: { hide: true } }, (request, reply) => sendProblem(request, reply, noRoute(request)));
      api.setNotFoundHandler((request, reply) => sendProblem(request, reply, noRoute(request)));
      await api.register(
        async (version) => {
          for (const routes of resources) await version.register(routes(context));
          await version.register(docsRoutes);
        },
        { prefix: '/v1' },
      );
    },
    { prefix: '/api' },
  );
  await useWeb(app, dist ?? null);
  return app;
}
