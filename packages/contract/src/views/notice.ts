import { LocalizedName } from '@sopflow/model';
import type { NoticeTopic } from '@sopflow/model';
import { z } from 'zod';

const NOTICE_TOPICS = [
  'taskReminder',
  'deadlinePassed',
  'alertLevel',
  'planStarted',
  'message',
  'undelivered',
] as const satisfies readonly NoticeTopic[];

/** Something the product tells a person in the app. The screen writes the sentence from `topic` and `about`. */
export const NotificationView = z.object({
  id: z.string(),
  topic: z.enum(NOTICE_TOPICS),
  about: z.object({
    runId: z.string(),
    runTitle: z.string(),
    stepId: z.string().nullable(),
    stepName: LocalizedName.nullable(),
    taskId: z.string().nullable(),
    alertId: z.string().nullable(),
    level: z.int().nullable(),
    dueAt: z.number().nullable(),
    words: z.object({ subject: LocalizedName, text: LocalizedName }).optional(),
  }),
  createdAt: z.number(),
  readAt: z.number().nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

/** A page of notifications with how many of all are unread. */
export const NotificationPage = z.object({
  items: z.array(NotificationView),
  next: z.string().nullable(),
  unread: z.int(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

/** What the stream of changes reports. `ids` names what changed, where that is known. */
export const Change = z.object({
  topic: z.enum(['tasks', 'runs', 'alerts', 'notifications', 'sops', 'organisation']),
  ids: z.array(z.string()).optional(),
});
export type Change = z.infer<typeof Change>;
