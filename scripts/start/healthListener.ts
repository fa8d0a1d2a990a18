import { once } from 'node:events';
import { createServer } from 'node:http';

/** Answers health checks for a process that serves nothing else: a lone worker in a container. */
export async function openHealthListener(host: string, port: number): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 404, { 'content-type': 'application/json' });
    response.end('{"status":"ok"}');
  }).listen(port, host);
  await once(server, 'listening');
  return {
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
