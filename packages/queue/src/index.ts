export { type JobHandlers, type JobName, type JobPayload, JOBS } from './catalogue/jobs.ts';
export { openQueueSystem, type QueueSettings, type QueueSystem } from './queueSystem.ts';
