export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.ts';
export { freePort } from './freePort.ts';
export type { EmbeddedPostgresLog } from './log.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './startEmbeddedPostgres.ts';
