export { createStore, type Store, type StoreSettings } from './createStore.ts';
export { newId } from './identity/newId.ts';
export { describeSchema } from './schema/describe.ts';
export { migrate, MigrationMismatch } from './schema/migrate.ts';
export { listenForNews, type NewsListener, type NewsSettings } from './news/newsListener.ts';
export { openSignInDatabase, SESSIONS_CHANNEL, type SignInDatabase } from './signIn/signInDatabase.ts';
