import type { Logger } from 'pino';

export type Log = Logger;

/** How far the causes of an error are followed. */
const MAX_CAUSES = 3;

/**
 * A log that keeps of an error only what tells where it came from. Libraries hang whole connections and requests on their errors, with
 * cookies and passwords in them; nothing that a request carries is logged otherwise.
 */
export function withoutSecrets(log: Log): Log {
  return log.child(
    {},
    {
      serializers: { err: (error: unknown) => told(error, MAX_CAUSES) },
      redact: ['*.password', '*.cookie', '*.authorization'],
    },
  );
}

function told(error: unknown, causes: number): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    stack: error.stack,
    ...(error.cause === undefined || causes === 0 ? {} : { cause: told(error.cause, causes - 1) }),
  };
}
