export * from './channel.ts';
export * from './instanceStore.ts';
export * from './outboxStore.ts';
export * from './waker.ts';
