import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DisposableRedis, disposableRedis } from './disposableRedis.ts';

let redis: DisposableRedis;
let client: Redis;

beforeAll(async () => {
  redis = await disposableRedis();
  client = new Redis(redis.url);
  client.on('error', () => undefined);
});

afterAll(async () => {
  client.disconnect();
  await redis.close();
});

it('keeps its data over a stop and a start on the same address', async () => {
  await client.set('kept', 'yes');
  await redis.stop();
  await redis.start();
  expect(await client.get('kept')).toBe('yes');
});

it('comes back after a kill, and forgets everything when flushed', async () => {
  await redis.kill();
  await redis.start();
  await client.set('gone', 'soon');
  await redis.flushAll();
  expect(await client.get('gone')).toBeNull();
});

it('evicts nothing and writes an append-only file', async () => {
  expect(await client.config('GET', 'maxmemory-policy')).toContain('noeviction');
  expect(await client.config('GET', 'appendonly')).toContain('yes');
});
