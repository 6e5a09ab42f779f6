import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
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

interface Place {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/** Whether `serve` can listen there, to be known before long work. Problems: those of `serve`. */
export async function canListen(place: Place): Promise<Result<void>> {
  const server = createServer();
  const listening = await listen(server, place);
  if (listening.ok) await closed(server);
  return listening;
}

/** Listens. Problems: `port.inUse { port }`, `port.refused { port, reason }`. */
export async function serve(app: Hono, place: Place): Promise<Result<Running>> {
  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = await listen(server, place);
  if (!listening.ok) return listening;
  return success({
    address: `http://${place.host}:${portOf(server.address(), place.port)}`,
    stop: () => closed(server),
  });
}

async function listen(server: Listener, { host, port }: Place): Promise<Result<void>> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return success(undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failure([
      code === 'EADDRINUSE'
        ? problem('port.inUse', { port })
        : problem('port.refused', { port, reason: code }),
    ]);
  }
}

async function closed(server: Listener): Promise<void> {
  const done = once(server, 'close');
  server.close();
  // Browsers hold connections open that say nothing any more.
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await done;
}

type Listener = Server | ReturnType<typeof createAdaptorServer>;

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}
