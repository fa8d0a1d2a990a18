import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { Flag } from '../route/inputs.ts';
import { pageQuery } from '../route/paging.ts';
import { NotificationPage } from '../views/notice.ts';

export const notifications = {
  list: defineRoute({
    method: 'GET',
    path: '/notifications',
    summary: 'My notifications, newest first, and how many are unread',
    right: 'person',
    query: z.strictObject({ ...pageQuery, unread: Flag.optional() }),
    answer: NotificationPage,
  }),

  markRead: defineRoute({
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark notifications as read: these, or all',
    right: 'person',
    body: z.strictObject({
      ids: z.union([
        z
          .array(z.string().regex(/^\d{1,18}$/))
          .min(1)
          .max(500),
        z.literal('all'),
      ]),
    }),
    answer: z.object({ unread: z.int() }),
  }),
};
