export { withoutSecrets } from './log/withoutSecrets.ts';
export { createApp, type AppOptions, type AppParts } from './app/createApp.ts';
export { type RunningServer, type ServerOptions, startServer } from './startServer.ts';
