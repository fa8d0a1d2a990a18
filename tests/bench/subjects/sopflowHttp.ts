import type { Subject } from '../subject.ts';

/** The product over HTTP is not measured yet: the section says so instead of showing another server's figures under this name. */
export function createSubject(): Subject {
  throw new Error('The product is not measured over HTTP yet.');
}
