import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../shared/problem.ts';
import { MAX_OPERATION_BYTES } from '../sync/operation.ts';
import { answerRefused } from './http/answer.ts';
import { type BuiltApps, serveApps } from './http/files.ts';
import { securityHeaders } from './http/headers.ts';
import { sameOriginOnly } from './http/same-origin.ts';
import { refuse, tooLarge } from './refusal.ts';
import { responseRoutes } from './response/routes.ts';
import { roundRoutes } from './round/routes.ts';
import type { ServerServices } from './services.ts';
import { signInRoutes } from './sign-in/routes.ts';

export interface AppOptions {
  /** Whether browsers reach the server over https. */
  readonly secure: boolean;
  /** The built apps; none in tests of the interface alone. */
  readonly built?: BuiltApps;
  /** The office's routes, which stand under `/api/office`. */
  readonly office: Hono;
}

/** The whole server as one function from requests to responses. */
export function createApp(services: ServerServices, { secure, built, office }: AppOptions): Hono {
  const app = new Hono();
  app.use('*', securityHeaders(secure));
  app.use('*', async (context, next) => {
    const started = services.clock.now();
    await next();
    const { method, path } = context.req;
    const took = services.clock.now() - started;
    services.log.info({ method, path, status: context.res.status, took }, 'answered');
  });
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.use('/api/*', sameOriginOnly);
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_OPERATION_BYTES,
      onError: (context) => answerRefused(context, tooLarge),
    }),
  );
  for (const routes of [roundRoutes, signInRoutes, responseRoutes])
    app.route('/', routes(services));
  app.route('/', office);
  app.all('/api/*', (context) =>
    answerRefused(context, refuse(404, problem('request.unknownPath'), 'never')),
  );
  if (built) serveApps(app, built);
  app.onError((error, context) => {
    services.log.error({ err: error }, 'unexpected');
    return answerRefused(context, refuse(500, problem('server.unexpected'), 'later'));
  });
  return app;
}
