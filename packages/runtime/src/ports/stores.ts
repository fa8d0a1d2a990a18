import type { AuditStore } from './auditStore.ts';
import type { ClockStore } from './clockStore.ts';

/** Every store, one per area. A new area adds its port here; `createStore` in packages/store then does not compile until it is built. */
export interface Stores {
  readonly audit: AuditStore;
  readonly clock: ClockStore;
}
