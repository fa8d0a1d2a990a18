import { freshDatabase } from '@sopflow/testkit';
import pg from 'pg';
import { expect, it } from 'vitest';
import { listenForNews } from '@sopflow/store';

it('hears what is announced, and says when it may have missed something', async () => {
  const database = await freshDatabase();
  const heard: string[] = [];
  const gaps: number[] = [];
  const listener = await listenForNews({
    connectionString: database.connectionString,
    channels: ['sopflow_changes'],
    onNews: (channel, payload) => heard.push(`${channel} ${payload}`),
    onGap: () => gaps.push(heard.length),
  });
  const client = new pg.Client({ connectionString: database.connectionString });
  await client.connect();
  await client.query(`SELECT pg_notify('sopflow_changes', 'first')`);
  await expect.poll(() => heard).toEqual(['sopflow_changes first']);

  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sopflow news' AND datname = current_database()`,
  );
  await expect.poll(() => gaps).toEqual([1]);
  await client.query(`SELECT pg_notify('sopflow_changes', 'second')`);
  await expect.poll(() => heard).toEqual(['sopflow_changes first', 'sopflow_changes second']);

  await listener.close();
  await client.end();
  await database.drop();
});
