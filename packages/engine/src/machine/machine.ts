import type { SopMachine } from '../compile/compileSop.ts';
import type { PolicyMachine } from '../escalation/compilePolicy.ts';

/** A compiled document or policy. Opaque: made by `compileSop` and `compilePolicy`, cached by its callers, good for any number of runs. */
export type Machine = SopMachine | PolicyMachine;
