import pg from 'pg';

/** Runs `act` on a connection of its own and closes it. */
export async function onDatabase<Answer>(
  connectionString: string,
  act: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString });
  // A connection that breaks rejects the statement under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
