import type { Subject } from '../subject.ts';
import { pgbenchSubject } from './pgbench.ts';

/** Reference (a) again, as fast as pgbench can be made: every statement prepared once per client. */
export function createSubject(): Subject {
  return pgbenchSubject('prepared');
}
