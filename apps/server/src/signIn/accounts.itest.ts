import { Unavailable } from '@sopflow/model';
import { openSignInDatabase } from '@sopflow/store';
import { freshDatabase } from '@sopflow/testkit';
import { getMigrations } from 'better-auth/db/migration';
import { expect, it } from 'vitest';
import { hashToken, openAccounts, signInSettings } from './accounts.ts';

it('finds every table and column that the sign-in library wants in our own migrations', async () => {
  const database = await freshDatabase();
  const signIn = openSignInDatabase(database.connectionString, () => undefined);
  const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(signInSettings(signIn));
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    toBeAddedIndexes: [],
  });
  await signIn.close();
  await database.drop();
});

it('lets in with the password of today only, and keeps a session until it ends', async () => {
  const database = await freshDatabase();
  const signIn = openSignInDatabase(database.connectionString, () => undefined);
  const accounts = await openAccounts(signIn);
  const account = await accounts.setPassword({ id: 'li.wei', name: 'Li Wei' }, null, 'the first password');
  // Made again for the same person, as after a set-up that broke off half-way.
  expect(await accounts.setPassword({ id: 'li.wei', name: 'Li Wei' }, null, 'the second password')).toBe(
    account,
  );

  expect(await accounts.checkPassword(account, 'the first password')).toBe(false);
  expect(await accounts.checkPassword(account, 'the second password')).toBe(true);
  expect(await accounts.checkPassword(null, 'the second password')).toBe(false);
  expect(await accounts.checkPassword('nobody', 'the second password')).toBe(false);

  const session = await accounts.openSession(account);
  const hash = hashToken(session.token);
  expect(await accounts.findSession(hash)).toEqual({ accountId: account, viewAs: null });
  await accounts.lookAs(hash, 'sun.li');
  expect(await accounts.findSession(hash)).toEqual({ accountId: account, viewAs: 'sun.li' });
  await accounts.lookAs(hash, null);
  expect(await accounts.findSession(hash)).toEqual({ accountId: account, viewAs: null });
  await accounts.endSession(hash, account);
  expect(await accounts.findSession(hash)).toBeNull();
  await signIn.close();
  await database.drop();
});

it('says that it is overloaded, not that it is broken, when no connection becomes free in time', async () => {
  const database = await freshDatabase();
  const signIn = openSignInDatabase(database.connectionString, () => undefined);
  const accounts = await openAccounts(signIn);
  const taken = await Promise.all([1, 2, 3].map(() => signIn.pool.connect()));
  signIn.pool.options.connectionTimeoutMillis = 20;
  await expect(accounts.findSession(hashToken('any'))).rejects.toBeInstanceOf(Unavailable);
  await expect(accounts.checkPassword('somebody', 'a password')).rejects.toBeInstanceOf(Unavailable);
  await expect(accounts.openSession('somebody')).rejects.toBeInstanceOf(Unavailable);
  signIn.pool.options.connectionTimeoutMillis = 5_000;
  for (const connection of taken) connection.release();
  expect(await accounts.findSession(hashToken('any'))).toBeNull();
  await signIn.close();
  await database.drop();
});
