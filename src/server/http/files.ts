import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

/** The folders of the two built apps. */
export interface BuiltApps {
  readonly respondent: string;
  readonly office: string;
}

/**
 * Serves the built apps: the hub's at `/`, the office's under `/office/`. Files whose name holds the hash of their
 * content may be kept for ever; everything else is asked for again. A page address gets the app's one page.
 */
export function serveApps(app: Hono, { respondent, office }: BuiltApps): void {
  const underOffice = (path: string) => path.replace(/^\/office/, '');
  app.use('*', compress());
  app.get('/office', (context) => context.redirect('/office/', 308));
  app.use('/office/*', kept, serveStatic({ root: office, rewriteRequestPath: underOffice }));
  app.get('/office/*', pagesOnly, serveStatic({ root: office, path: 'index.html' }));
  app.use('*', kept, serveStatic({ root: respondent }));
  app.get('*', pagesOnly, serveStatic({ root: respondent, path: 'index.html' }));
}

const kept: MiddlewareHandler = async (context, next) => {
  await next();
  const immutable = /\/assets\//.test(context.req.path) && context.res.ok;
  context.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** An address that looks like a file is a file or nothing: a script is never answered with a page. */
const pagesOnly: MiddlewareHandler = async (context, next) => {
  const last = context.req.path.split('/').at(-1) ?? '';
  if (last.includes('.')) return context.notFound();
  return next();
};
