import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/** A server that listens. */
export interface Running {
  /** http://127.0.0.1:4871 */
  readonly address: string;
  /** Takes no new request, lets the running ones end, and resolves when they have. */
  stop(): Promise<void>;
}

/**
 * Listens; port 0 takes any free one.
 *
 * Problems: `port.inUse { port }`, `port.refused { port, reason }`.
 */
export async function serve(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Running>> {
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failure([
      code === 'EADDRINUSE'
        ? problem('port.inUse', { port })
        : problem('port.refused', { port, reason: code }),
    ]);
  }
  return success({
    address: `http://${host}:${portOf(server.address(), port)}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      // Browsers hold connections open that say nothing any more.
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
    },
  });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}
