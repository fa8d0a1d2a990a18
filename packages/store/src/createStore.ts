import type { Stores } from '@sopflow/runtime';
import { createAuditStore } from './audit/auditStore.ts';
import { createClockStore } from './clock/clockStore.ts';
import { openDatabase } from './database/database.ts';

export interface StoreSettings {
  readonly connectionString: string;
  /** Connections for use cases; three more are kept apart for committing runs and claiming timers, so that readers never starve them. */
  readonly poolSize: number;
  /** Told about connections that broke while idle (Postgres was restarted); nothing needs to be done. */
  readonly onIdleError?: ((error: Error) => void) | undefined;
}

/** The stores over one Postgres database that `migrate` has prepared. */
export interface Store extends Stores {
  close(): Promise<void>;
}

export function createStore(settings: StoreSettings): Store {
  const onIdleError = settings.onIdleError ?? (() => undefined);
  const database = openDatabase({ connectionString: settings.connectionString, size: settings.poolSize, onIdleError });
  return {
    audit: createAuditStore(database),
    clock: createClockStore(database),
    close: () => database.close(),
  };
}
