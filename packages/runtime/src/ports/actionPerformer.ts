import type { ActionRequest, JsonObject } from '@sopflow/model';

/** An action step's request to the outside. */
export interface RequestedAction {
  /** The same for every attempt at this request, so that a receiver can tell a repeat. */
  readonly key: string;
  readonly runId: string;
  readonly request: ActionRequest;
}

/** How it ended; a failure's text goes into the history of the run, which decides whether to try again. */
export type ActionEnd =
  | { readonly ok: true; readonly result: JsonObject }
  | { readonly ok: false; readonly error: string };

/** Does what action steps ask of the outside: HTTP calls, messages. An outside that refuses, fails or is silent is `ok: false`, not a throw. */
export interface ActionPerformer {
  perform(action: RequestedAction): Promise<ActionEnd>;
}
