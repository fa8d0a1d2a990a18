import { EmbeddedPostgresError } from '@sopflow/store/embedded';
import { DatabaseUnusable, MigrationMismatch } from '@sopflow/store/migrate';
import { ConfigurationError } from './configuration.ts';
import { WebBuildError } from './webBuild.ts';

/** What the person at the console is told when the process cannot go on: a sentence where they can do something about it, else where it broke. */
export function complaintOf(error: unknown): string {
  if (error instanceof EmbeddedPostgresError) return `${error.message} ${error.remedy}`;
  if (SPEAKING.some((known) => error instanceof known)) return (error as Error).message;
  return listening(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Their messages are written for whoever starts the product. */
const SPEAKING = [ConfigurationError, DatabaseUnusable, MigrationMismatch, WebBuildError] as const;

/** Why the process may not listen where it was told to. */
function listening(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const { code, syscall, port, address, hostname } = error as {
    readonly code?: unknown;
    readonly syscall: unknown;
    readonly port?: unknown;
    readonly address?: unknown;
    readonly hostname?: unknown;
  };
  if (syscall === 'getaddrinfo')
    return `${String(hostname)} is not the name of a machine; choose another with HOST.`;
  if (syscall !== 'listen') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is already in use; choose another with PORT.`;
    case 'EACCES':
      return `Port ${String(port)} may not be used by this account; choose another with PORT.`;
    case 'EADDRNOTAVAIL':
      return `${String(address)} is not an address of this machine; choose another with HOST.`;
    default:
      return undefined;
  }
}
