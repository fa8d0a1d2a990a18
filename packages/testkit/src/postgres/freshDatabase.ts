import { inject } from 'vitest';
import type {} from './globalSetup.ts';
import { cloneTemplate, type FreshDatabase } from './template.ts';

/** A migrated, empty database on the one server of the test run. */
export function freshDatabase(): Promise<FreshDatabase> {
  return cloneTemplate(inject('postgresUrl'));
}
