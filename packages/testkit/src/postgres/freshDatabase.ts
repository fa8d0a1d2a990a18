import type {} from './globalSetup.ts';
import { cloneTemplate, type FreshDatabase } from './template.ts';

/** A migrated, empty database on the one server of the test run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  // Loaded here, since it refuses to load outside a test, where the rest of this package is useful too.
  const { inject } = await import('vitest');
  return cloneTemplate(inject('postgresUrl'));
}
