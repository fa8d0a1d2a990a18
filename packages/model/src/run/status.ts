import { z } from 'zod';

/** How a run stands. `suspended` stops its deadlines; the last three are final. */
export const RunStatus = z.enum(['running', 'suspended', 'completed', 'cancelled', 'failed']);
export type RunStatus = z.infer<typeof RunStatus>;
export type RunResult = Extract<RunStatus, 'completed' | 'cancelled' | 'failed'>;

export const TaskStatus = z.enum(['open', 'completed', 'cancelled']);
export type TaskStatus = z.infer<typeof TaskStatus>;

export const AlertStatus = z.enum(['open', 'acknowledged', 'resolved']);
export type AlertStatus = z.infer<typeof AlertStatus>;

export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof Priority>;

/** Whether a run has ended and takes no more commands. */
export function isEnded(status: RunStatus): status is RunResult {
  return status === 'completed' || status === 'cancelled' || status === 'failed';
}

/** The next higher priority; `urgent` stays. */
export function raised(priority: Priority): Priority {
  return priority === 'low' ? 'normal' : priority === 'normal' ? 'high' : 'urgent';
}
