import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { Product } from './product.ts';

/** The product behind a line on which a newer version of the app can be published. */
export interface Published {
  readonly address: string;
  /** From now on the service worker is another one: the rest of the app need not differ. */
  publishNewVersion(): void;
  stop(): Promise<void>;
}

export async function published(product: Product): Promise<Published> {
  let suffix = '';
  const line = createServer((incoming, answer) => {
    const { method, url = '/', headers } = incoming;
    const outgoing = request(product.address + url, { method, headers }, (reply) => {
      const isWorker = url.startsWith('/sw.js');
      const { 'content-length': length, ...others } = reply.headers;
      // The worker is read as plain text here and grows, so neither its coding nor its length stays.
      answer.writeHead(reply.statusCode ?? 502, isWorker || !length ? others : reply.headers);
      reply.on('data', (chunk) => answer.write(chunk));
      reply.on('end', () => answer.end(isWorker ? suffix : ''));
    });
    if (url.startsWith('/sw.js')) outgoing.removeHeader('accept-encoding');
    incoming.pipe(outgoing);
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    publishNewVersion: () => {
      suffix = '\n// another version\n';
    },
    async stop() {
      line.closeAllConnections();
      line.close();
      await once(line, 'close');
    },
  };
}
