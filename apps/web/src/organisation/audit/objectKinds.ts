import type { ObjectKind } from '@sopflow/model';

/** What changes are about, in the order in which to offer them. */
export const objectKinds = [
  'sop',
  'version',
  'run',
  'task',
  'alert',
  'trigger',
  'person',
  'position',
  'calendar',
  'schedule',
  'policy',
  'webhook',
  'apiKey',
  'file',
  'notification',
  'delivery',
  'effect',
  'route',
] as const satisfies readonly ObjectKind[];
