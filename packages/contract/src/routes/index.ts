import { access } from './access.ts';
import { alerts, deliveries, incidents, metrics, onCall, plans, triggers } from './duty.ts';
import { files } from './files.ts';
import { notifications } from './notices.ts';
import { calendars, organisation, policies, sample, schedules, webhooks } from './organisation.ts';
import { people, positions } from './people.ts';
import { quarantine } from './quarantine.ts';
import { runs } from './runs.ts';
import { sops } from './sops.ts';
import { system } from './system.ts';
import { tasks } from './tasks.ts';

/** The whole API: areas, and in each its routes by name. `apps/server` mounts every one; the client and the OpenAPI document follow from it. */
export const routes = {
  access,
  sops,
  runs,
  tasks,
  files,
  alerts,
  plans,
  incidents,
  triggers,
  metrics,
  onCall,
  deliveries,
  quarantine,
  people,
  positions,
  calendars,
  schedules,
  policies,
  webhooks,
  organisation,
  sample,
  notifications,
  system,
};
export type Routes = typeof routes;

/** Everything that is mounted lies below this. */
export const API_PREFIX = '/api/v1';
