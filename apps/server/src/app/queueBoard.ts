import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { QueueSystem } from '@sopflow/queue';
import type { RequestHandler } from 'express';

/** The dashboard of the queues, for administrators. What it shows are hints: the rows in the database are the truth. */
export function queueBoard(queues: ReturnType<QueueSystem['boardQueues']>): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath('/queues');
  createBullBoard({ queues: queues.map((queue) => new BullMQAdapter(queue)), serverAdapter });
  return serverAdapter.getRouter() as RequestHandler;
}
