export * from './client/createClient.ts';
export * from './problem/errorStatus.ts';
export * from './problem/fieldProblems.ts';
export * from './problem/problemDocument.ts';
export * from './problem/problemError.ts';
export * from './route/defineRoute.ts';
export * from './routes/index.ts';
export { FILE_MEDIA_TYPES, FileInfo, MAX_FILE_BYTES } from './routes/files.ts';
export * from './views/index.ts';
