import { describe, expect, it } from 'vitest';
import { ConfigurationError, type Environment, readConfiguration } from './configuration.ts';

const SECRET = 'k'.repeat(32);

function refusal(env: Environment): ConfigurationError {
  try {
    readConfiguration(env, '/project');
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('This was accepted.');
}

describe('the configuration', () => {
  it('needs nothing: one process, its own database, this machine only, the real clock', () => {
    expect(readConfiguration({}, '/project')).toMatchObject({
      role: 'all',
      host: '127.0.0.1',
      port: 4310,
      dataDir: '/project/data',
      databaseUrl: undefined,
      redisUrl: undefined,
      clock: 'real',
      admin: undefined,
      sample: undefined,
    });
  });

  it('takes an empty variable for one that is not set, as compose files pass them', () => {
    expect(
      readConfiguration({ PORT: '', REDIS_URL: ' ', SOPFLOW_ADMIN_EMAIL: '' }, '/project'),
    ).toMatchObject({
      port: 4310,
      redisUrl: undefined,
      admin: undefined,
    });
  });

  it.each<[string, Environment]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '1e3' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'true' }],
    ['ROLE', { ROLE: 'both' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://host/db' }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost:5432' }],
    ['DATABASE_URL', { ROLE: 'api', SOPFLOW_SECRET: SECRET }],
    ['SOPFLOW_SECRET', { ROLE: 'worker', DATABASE_URL: 'postgres://host/db' }],
    ['SOPFLOW_SECRET', { SOPFLOW_SECRET: 'short' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: `${'k'.repeat(40)} k` }],
    ['REDIS_URL', { REDIS_URL: 'http://host' }],
    ['SOPFLOW_CLOCK', { SOPFLOW_CLOCK: 'fast' }],
    ['SOPFLOW_CLOCK', { SOPFLOW_CLOCK: 'virtual', NODE_ENV: 'production' }],
    ['SOPFLOW_ADMIN_PASSWORD', { SOPFLOW_ADMIN_EMAIL: 'a@b.example' }],
    ['SOPFLOW_ADMIN_EMAIL', { SOPFLOW_ADMIN_PASSWORD: 'long enough' }],
    ['SOPFLOW_ADMIN_EMAIL', { SOPFLOW_ADMIN_EMAIL: 'admin', SOPFLOW_ADMIN_PASSWORD: 'long enough' }],
    ['SOPFLOW_ADMIN_PASSWORD', { SOPFLOW_ADMIN_EMAIL: 'a@b.example', SOPFLOW_ADMIN_PASSWORD: 'short' }],
    ['SOPFLOW_SAMPLE', { SOPFLOW_SAMPLE: 'de' }],
    ['SOPFLOW_URL', { SOPFLOW_URL: 'sopflow.example.com' }],
    ['SMTP_URL', { MAIL_FROM: 'ops@example.com' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://host' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('refuses a wrong %s in one sentence that names it: %o', (variable, env) => {
    const { variable: named, message } = refusal(env);
    expect(named).toBe(variable);
    expect(message).toContain(variable);
    expect(message).toMatch(/^[^\n]+\.$/u);
    expect(message.split('. ')).toHaveLength(1);
  });

  it('never repeats an address in its message, since it may hold a password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@host/db' }).message).not.toContain('hunter2');
  });

  it('lets the clock be virtual outside production', () => {
    expect(readConfiguration({ SOPFLOW_CLOCK: 'virtual' }, '/project').clock).toBe('virtual');
  });

  it('runs the roles apart when they share a database and a secret', () => {
    const env = { ROLE: 'worker', DATABASE_URL: 'postgres://u:p@db/sopflow', SOPFLOW_SECRET: SECRET };
    expect(readConfiguration(env, '/project')).toMatchObject({ role: 'worker', portGiven: false });
  });
});
