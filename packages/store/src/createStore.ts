import type { Stores } from '@sopflow/runtime';
import { createAccessStore } from './access/accessStore.ts';
import { createAlertStore } from './alerts/alertStore.ts';
import { createAuditStore } from './audit/auditStore.ts';
import { createBacklogStore } from './backlog/backlogStore.ts';
import { createRepeatStore } from './change/repeatStore.ts';
import { createClockStore } from './clock/clockStore.ts';
import { openDatabase } from './database/database.ts';
import { createDefinitionStore } from './definitions/definitionStore.ts';
import { createDirectoryStore } from './directory/directoryStore.ts';
import { createFileStore } from './files/fileStore.ts';
import { createHousekeepingStore } from './housekeeping/housekeepingStore.ts';
import { createInstanceStore, openRunnerConnections } from './instances/instanceStore.ts';
import { createNoticeStore } from './notices/noticeStore.ts';
import { createOrganisationStore } from './organisation/organisationStore.ts';
import { createOutboxStore } from './outbox/outboxStore.ts';
import { createQuarantineStore } from './outbox/quarantineStore.ts';
import { createPlanStore } from './plans/planStore.ts';
import { createProcedureStore } from './procedures/procedureStore.ts';
import { createRunStore } from './runs/runStore.ts';
import { createTaskStore } from './tasks/taskStore.ts';

export interface StoreSettings {
  readonly connectionString: string;
  /** Connections for use cases; up to five more are kept apart for committing runs and claiming timers, so that readers never starve them. */
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
  const database = openDatabase({
    connectionString: settings.connectionString,
    size: settings.poolSize,
    onIdleError,
  });
  const runner = openRunnerConnections({ connectionString: settings.connectionString, onIdleError });
  const instanceStore = createInstanceStore(runner);
  return {
    access: createAccessStore(database),
    alerts: createAlertStore(database),
    audit: createAuditStore(database),
    backlog: createBacklogStore(database),
    clock: createClockStore(database),
    definitions: createDefinitionStore(database),
    directory: createDirectoryStore(database),
    files: createFileStore(database),
    housekeeping: createHousekeepingStore(database),
    instances: instanceStore,
    notices: createNoticeStore(database),
    organisation: createOrganisationStore(database),
    outbox: createOutboxStore(database),
    plans: createPlanStore(database),
    procedures: createProcedureStore(database),
    quarantine: createQuarantineStore(database),
    repeats: createRepeatStore(database),
    runs: createRunStore(database),
    tasks: createTaskStore(database),
    close: async () => {
      await instanceStore.settled();
      await Promise.all([database.close(), runner.database.close(), runner.pipelines.close()]);
    },
  };
}
