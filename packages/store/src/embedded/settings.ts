/** Server settings by name, as in postgresql.conf. */
export type PostgresSettings = Readonly<Record<string, string>>;

/**
 * How the embedded server is tuned: short transactions of one application on a small machine, every acknowledged commit on
 * disk. Given on the command line at each start, so that an upgrade of Sopflow changes them in old data folders too.
 */
export const EMBEDDED_SETTINGS: PostgresSettings = {
  // Durability: an acknowledged change is never lost (promise P1).
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Reached by this machine only.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  // Memory: modest, since the server shares the machine with the application and its users.
  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // Write-ahead log: rare checkpoints, and enough in it for a backup to a chosen moment.
  wal_level: 'replica',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // Queue-like tables turn over quickly; small and frequent vacuums keep them short.
  autovacuum_naptime: '15s',
  autovacuum_vacuum_cost_limit: '1000',
  // Queries are short and many: planning for parallel workers or compiling costs more than it gives.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

/** The settings as command line arguments of `postgres`. */
export function settingArguments(settings: PostgresSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
