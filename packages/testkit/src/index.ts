export { chinaOffice, roundTheClock } from './calendars.ts';
export { CHROMIUM_FLAGS, chromiumExecutable } from './chromium/chromium.ts';
export { databaseClock, type DatabaseClock } from './clock/databaseClock.ts';
export {
  databaseUrl,
  type DisposablePostgres,
  disposablePostgres,
  type DisposablePostgresOptions,
} from './postgres/disposablePostgres.ts';
export { onDatabase } from './postgres/onDatabase.ts';
export { freshDatabase } from './postgres/freshDatabase.ts';
export { cloneTemplate, type FreshDatabase, prepareTemplate } from './postgres/template.ts';
export {
  type DisposableRedis,
  disposableRedis,
  type DisposableRedisOptions,
} from './redis/disposableRedis.ts';
