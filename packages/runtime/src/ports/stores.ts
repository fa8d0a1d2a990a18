import type { AccessStore } from './accessStore.ts';
import type { AlertStore } from './alertStore.ts';
import type { AuditStore } from './auditStore.ts';
import type { BacklogStore } from './backlogStore.ts';
import type { ClockStore } from './clockStore.ts';
import type { DirectoryStore } from './directoryStore.ts';
import type { FileStore } from './fileStore.ts';
import type { HousekeepingStore } from './housekeepingStore.ts';
import type { DefinitionStore, InstanceStore } from './instanceStore.ts';
import type { NoticeStore } from './noticeStore.ts';
import type { OrganisationStore } from './organisationStore.ts';
import type { OutboxStore } from './outboxStore.ts';
import type { PlanStore } from './planStore.ts';
import type { ProcedureStore } from './procedureStore.ts';
import type { QuarantineStore } from './quarantineStore.ts';
import type { RepeatStore } from './repeatStore.ts';
import type { RunStore } from './runStore.ts';
import type { TaskStore } from './taskStore.ts';

/** Every store, one per area. A new area adds its port here; `createStore` in packages/store then does not compile until it is built. */
export interface Stores {
  readonly access: AccessStore;
  readonly alerts: AlertStore;
  readonly audit: AuditStore;
  readonly backlog: BacklogStore;
  readonly clock: ClockStore;
  readonly definitions: DefinitionStore;
  readonly directory: DirectoryStore;
  readonly files: FileStore;
  readonly housekeeping: HousekeepingStore;
  readonly instances: InstanceStore;
  readonly notices: NoticeStore;
  readonly organisation: OrganisationStore;
  readonly outbox: OutboxStore;
  readonly plans: PlanStore;
  readonly procedures: ProcedureStore;
  readonly quarantine: QuarantineStore;
  readonly repeats: RepeatStore;
  readonly runs: RunStore;
  readonly tasks: TaskStore;
}
