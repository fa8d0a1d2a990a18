import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWebApp } from './serveWebApp.ts';

describe('which addresses are pages of the web app', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sopflow-web-app-'));
    await writeFile(join(folder, 'index.html'), '<title>Sopflow</title>');
    server = createServer(express().use(serveWebApp(folder))).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(async () => {
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const statusOf = async (path: string) => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
    return answer.status;
  };

  it.each(['/', '/work', '/work/tasks/r_0mwx.1', '/work/tasks/r_0mwx.10', '/organisation/people/li.wei'])(
    'opens %s',
    async (path) => expect(await statusOf(path)).toBe(200),
  );

  it.each(['/assets/gone.js', '/gone.css', '/gone.png', '/gone.woff2'])(
    'does not answer the missing file %s with a page',
    async (path) => expect(await statusOf(path)).not.toBe(200),
  );
});
