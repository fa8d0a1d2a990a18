export { chinaOffice, roundTheClock } from './calendars.ts';
export { CHROMIUM_FLAGS, chromiumExecutable } from './chromium/chromium.ts';
export { databaseClock, type DatabaseClock } from './clock/databaseClock.ts';
export {
  type DisposableReceiver,
  disposableReceiver,
  type ReceivedRequest,
} from './http/disposableReceiver.ts';
export {
  type DisposableMailServer,
  disposableMailServer,
  type MailRefusal,
  type ReceivedMail,
} from './mail/disposableMailServer.ts';
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
