import { JsonObjectValue } from '@sopflow/model';
import type { JsonObject } from '@sopflow/model';
import { z } from 'zod';

/** What somebody has filled in for a task and not yet handed in. */
export interface DraftContent {
  readonly values: JsonObject;
  readonly checked: readonly string[];
}

const Kept = z.object({ values: JsonObjectValue, checked: z.array(z.string()) });

/** A device may be shared, so a draft is kept for one person. */
const placeOf = (personId: string, taskId: string) => `sopflow.draft.${personId}.${taskId}`;

/** Keeps a draft on this device until the server has it: it survives a lost connection and a closed tab. */
export function keepOnDevice(personId: string, taskId: string, content: DraftContent): void {
  try {
    localStorage.setItem(placeOf(personId, taskId), JSON.stringify(content));
  } catch {
    // Without storage (private mode, full) the draft lives as long as the page.
  }
}

/** The draft that did not reach the server; `undefined` when all did. */
export function keptOnDevice(personId: string, taskId: string): DraftContent | undefined {
  try {
    const text = localStorage.getItem(placeOf(personId, taskId));
    return text === null ? undefined : Kept.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The server has it, or the task is closed. */
export function forgetOnDevice(personId: string, taskId: string): void {
  try {
    localStorage.removeItem(placeOf(personId, taskId));
  } catch {
    // Nothing was kept where nothing can be removed.
  }
}
