/** Stands in until the server can be started: Express with nothing behind it. */
export { createSubject } from '../references/express.ts';
