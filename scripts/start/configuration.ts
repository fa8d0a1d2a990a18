import { join, resolve } from 'node:path';

/** Everything that can be set from outside, checked. `docs/operations.md` explains each to operators. */
export interface Configuration {
  readonly role: 'all' | 'api' | 'worker';
  readonly host: string;
  readonly port: number;
  /** Whether PORT was given: a lone worker listens (for health checks) only then. */
  readonly portGiven: boolean;
  readonly publicUrl: string | undefined;
  /** How many proxies stand in front of the server, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number;
  readonly dataDir: string;
  /** Undefined: the embedded Postgres in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly clock: 'real' | 'virtual';
  readonly production: boolean;
  /** Undefined: kept in a file of the data folder. */
  readonly secret: string | undefined;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  readonly sample: 'zh' | 'en' | undefined;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** Undefined: the figures are for this machine alone. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
}

/** Thrown for a value that cannot be used. The message is one sentence that names the variable and what it takes. */
export class ConfigurationError extends Error {
  readonly variable: string;

  constructor(variable: string, message: string) {
    super(message);
    this.name = 'ConfigurationError';
    this.variable = variable;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 4310;
/** Shorter ones could be guessed: 32 characters of base64 carry 192 bits. */
const SECRET_LENGTH = 32;
/** NIST SP 800-63B allows no less for a password that a person chooses. */
const PASSWORD_LENGTH = 8;

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 *
 * @param root folder of the project, which holds the data folder unless DATA_DIR says otherwise.
 * @throws ConfigurationError for the first value that cannot be used.
 */
export function readConfiguration(env: Environment, root: string): Configuration {
  const read = (name: string): string | undefined => env[name]?.trim() || undefined;
  const production = read('NODE_ENV') === 'production';
  const configuration: Configuration = {
    role: oneOf('ROLE', read('ROLE'), ['all', 'api', 'worker']) ?? 'all',
    host: read('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', read('PORT'), 65_535) ?? DEFAULT_PORT,
    portGiven: read('PORT') !== undefined,
    publicUrl: address(
      'SOPFLOW_URL',
      read('SOPFLOW_URL'),
      ['http:', 'https:'],
      'https://sopflow.example.com',
    ),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', read('TRUSTED_PROXIES'), 10) ?? 0,
    dataDir: resolve(read('DATA_DIR') ?? join(root, 'data')),
    databaseUrl: address(
      'DATABASE_URL',
      read('DATABASE_URL'),
      ['postgres:', 'postgresql:'],
      'postgres://user:password@host:5432/sopflow',
    ),
    redisUrl: address('REDIS_URL', read('REDIS_URL'), ['redis:', 'rediss:'], 'redis://host:6379'),
    clock: clock(read('SOPFLOW_CLOCK'), production),
    production,
    secret: secret(read('SOPFLOW_SECRET')),
    admin: admin(read('SOPFLOW_ADMIN_EMAIL'), read('SOPFLOW_ADMIN_PASSWORD')),
    sample: oneOf('SOPFLOW_SAMPLE', read('SOPFLOW_SAMPLE'), ['zh', 'en']),
    mail: mail(read('SMTP_URL'), read('MAIL_FROM')),
    metricsToken: metricsToken(read('METRICS_TOKEN')),
    logLevel:
      oneOf('LOG_LEVEL', read('LOG_LEVEL'), ['debug', 'info', 'warn', 'error']) ??
      (production ? 'info' : 'warn'),
  };
  refuseHalves(configuration);
  return configuration;
}

/** What each value allows alone, but not together. */
function refuseHalves({ role, databaseUrl, secret: given }: Configuration): void {
  if (role === 'all') return;
  if (databaseUrl === undefined) {
    throw new ConfigurationError(
      'DATABASE_URL',
      `ROLE=${role} needs DATABASE_URL, because the embedded database serves one process only.`,
    );
  }
  if (given === undefined) {
    throw new ConfigurationError(
      'SOPFLOW_SECRET',
      `ROLE=${role} needs SOPFLOW_SECRET, the same in every process, of at least ${SECRET_LENGTH} characters.`,
    );
  }
}

function oneOf<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ConfigurationError(name, `${name} must be one of ${choices.join(', ')}, not "${value}".`);
}

function wholeNumber(name: string, value: string | undefined, greatest: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/u.test(value) && number <= greatest) return number;
  throw new ConfigurationError(name, `${name} must be a whole number from 0 to ${greatest}, not "${value}".`);
}

/** The value itself is not repeated in the message: it may hold a password. */
function address(
  name: string,
  value: string | undefined,
  protocols: readonly string[],
  example: string,
): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && protocols.includes(url.protocol) && url.hostname !== '') return value;
  throw new ConfigurationError(name, `${name} must be an address such as ${example}.`);
}

function clock(value: string | undefined, production: boolean): 'real' | 'virtual' {
  const choice = oneOf('SOPFLOW_CLOCK', value, ['real', 'virtual']) ?? 'real';
  if (choice === 'virtual' && production) {
    throw new ConfigurationError(
      'SOPFLOW_CLOCK',
      'SOPFLOW_CLOCK=virtual is refused when NODE_ENV=production, because it would move real deadlines.',
    );
  }
  return choice;
}

function secret(value: string | undefined): string | undefined {
  if (value === undefined || value.length >= SECRET_LENGTH) return value;
  throw new ConfigurationError(
    'SOPFLOW_SECRET',
    `SOPFLOW_SECRET must have at least ${SECRET_LENGTH} characters, such as "openssl rand -base64 33" prints.`,
  );
}

/** It travels in a header, so it holds what a header can. */
function metricsToken(value: string | undefined): string | undefined {
  if (value === undefined || (value.length >= SECRET_LENGTH && /^[\x21-\x7e]+$/u.test(value))) return value;
  throw new ConfigurationError(
    'METRICS_TOKEN',
    `METRICS_TOKEN must be at least ${SECRET_LENGTH} letters, digits and signs without spaces, such as "openssl rand -hex 24" prints.`,
  );
}

function admin(email: string | undefined, password: string | undefined): Configuration['admin'] {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined || password === undefined) {
    const missing = email === undefined ? 'SOPFLOW_ADMIN_EMAIL' : 'SOPFLOW_ADMIN_PASSWORD';
    throw new ConfigurationError(
      missing,
      `${missing} is missing: SOPFLOW_ADMIN_EMAIL and SOPFLOW_ADMIN_PASSWORD must be given together.`,
    );
  }
  if (!/^[^\s@]+@[^\s@]+$/u.test(email)) {
    throw new ConfigurationError(
      'SOPFLOW_ADMIN_EMAIL',
      `SOPFLOW_ADMIN_EMAIL must be an email address, not "${email}".`,
    );
  }
  if (password.length < PASSWORD_LENGTH) {
    throw new ConfigurationError(
      'SOPFLOW_ADMIN_PASSWORD',
      `SOPFLOW_ADMIN_PASSWORD must have at least ${PASSWORD_LENGTH} characters.`,
    );
  }
  return { email, password };
}

function mail(smtpUrl: string | undefined, from: string | undefined): Configuration['mail'] {
  const checked = address('SMTP_URL', smtpUrl, ['smtp:', 'smtps:'], 'smtp://user:password@host:587');
  if (checked === undefined && from === undefined) return undefined;
  if (checked === undefined || from === undefined) {
    const missing = checked === undefined ? 'SMTP_URL' : 'MAIL_FROM';
    throw new ConfigurationError(
      missing,
      `${missing} is missing: SMTP_URL and MAIL_FROM must be given together.`,
    );
  }
  return { smtpUrl: checked, from };
}
