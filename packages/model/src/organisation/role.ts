import { z } from 'zod';

/** What a person may do in the product. `auditor` reads everything and changes nothing. */
export const Role = z.enum(['administrator', 'processOwner', 'staff', 'operations', 'auditor']);
export type Role = z.infer<typeof Role>;

/** The rights that routes ask for; which role carries which is one table. */
export const Right = z.enum([
  'readSops',
  'editSops',
  'publishSops',
  'startRuns',
  'readRuns',
  'readAllRuns',
  'workTasks',
  'steerRuns',
  'readAlerts',
  'handleAlerts',
  'startPlans',
  'editPlans',
  'sendMetrics',
  'readOrganisation',
  'editOrganisation',
  'readAudit',
  'administer',
]);
export type Right = z.infer<typeof Right>;

const RIGHTS: Record<Role, readonly Right[]> = {
  administrator: Right.options,
  processOwner: [
    'readSops',
    'editSops',
    'publishSops',
    'startRuns',
    'readRuns',
    'readAllRuns',
    'workTasks',
    'steerRuns',
    'readAlerts',
    'editPlans',
    'readOrganisation',
  ],
  staff: ['readSops', 'startRuns', 'readRuns', 'workTasks', 'readOrganisation'],
  operations: [
    'readSops',
    'startRuns',
    'readRuns',
    'readAllRuns',
    'workTasks',
    'steerRuns',
    'readAlerts',
    'handleAlerts',
    'startPlans',
    'sendMetrics',
    'readOrganisation',
  ],
  auditor: ['readSops', 'readRuns', 'readAllRuns', 'readAlerts', 'readOrganisation', 'readAudit'],
};

/** Whether any of these roles carries the right. */
export function mayDo(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => RIGHTS[role].includes(right));
}
