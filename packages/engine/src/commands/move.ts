import type { RunEvent } from '../compile/runEvent.ts';
import type { RunState } from '../run/runState.ts';

/** What a stimulus that passed its checks comes to: the state it meets, and the event for the machine. Null: it changes nothing. */
export type Move = { readonly run: RunState; readonly event: RunEvent } | null;
