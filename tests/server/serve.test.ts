import { createServer } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { canListen, serve } from '../../src/server/serve.ts';

const app = new Hono().get('/', (context) => context.text('hello'));

async function running(given: Hono = app) {
  const outcome = await serve(given, { host: '127.0.0.1', port: 0 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('given a free port', () => {
  it('listens there and says where', async () => {
    const { address, stop } = await running();
    expect(await (await fetch(address)).text()).toBe('hello');
    await stop();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('can be found out before, and is free afterwards', async () => {
    const { address, stop } = await running();
    await stop();
    const place = { host: '127.0.0.1', port: Number(new URL(address).port) };
    expect(await canListen(place)).toEqual({ ok: true, value: undefined });
    expect(await canListen(place)).toEqual({ ok: true, value: undefined });
  });

  it('lets a running request end before it stops', async () => {
    let arrived = () => {};
    let go = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = new Hono().get('/', async (context) => {
      arrived();
      await gate;
      return context.text('whole');
    });
    const { address, stop } = await running(slow);
    const answer = fetch(address, { headers: { connection: 'close' } });
    await asked;
    const stopped = stop();
    go();
    expect(await (await answer).text()).toBe('whole');
    await stopped;
  });
});

describe('given a port that is taken', () => {
  it('says which', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const inUse = { ok: false, problems: [{ code: 'port.inUse', details: { port } }] };
    expect(await canListen({ host: '127.0.0.1', port })).toEqual(inUse);
    expect(await serve(app, { host: '127.0.0.1', port })).toEqual(inUse);
    other.close();
  });
});

describe('given an address this machine does not have', () => {
  it('says that it cannot listen there', async () => {
    expect(await serve(app, { host: '192.0.2.1', port: 0 })).toMatchObject({
      ok: false,
      problems: [{ code: 'port.refused', details: { port: 0 } }],
    });
  });
});
