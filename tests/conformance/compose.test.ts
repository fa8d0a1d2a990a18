import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../scripts/start/configuration.ts';
import schema from './compose.schema.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: { readonly replicas: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** A .env file with what the comment in the compose file asks for, and nothing else. */
const dotEnv: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'a1'.repeat(24),
  VALKEY_PASSWORD: 'b2'.repeat(24),
  SOPFLOW_SECRET: 'c3'.repeat(24),
};

/** Fills in `${NAME:?message}` and `${NAME:-default}` as Compose does. */
function interpolate(value: string): string {
  return value.replaceAll(
    /\$\{(\w+):([?-])([^}]*)\}/gu,
    (_all, name: string, operator: string, rest: string) => {
      const given = dotEnv[name];
      if (given !== undefined) return given;
      if (operator === '?') throw new Error(`${name}: ${rest}`);
      return rest;
    },
  );
}

function environmentOf(service: Service): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [name, interpolate(value)]),
  );
}

/** The ENV line of the last stage of the image. */
function imageEnvironment(): Record<string, string> {
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const line = /^ENV (?<pairs>.+)$/mu.exec(lastStage)?.groups?.['pairs'] ?? '';
  return Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]));
}

describe('docker-compose.yml', () => {
  it('keeps to the Compose Specification', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(services)('checks the health of %s', (_name, service) => {
    expect(['CMD', 'CMD-SHELL']).toContain(service.healthcheck?.test[0]);
  });

  it('runs two API and two worker processes of our image', () => {
    const ours = services.filter(([, service]) => service.build !== undefined);
    expect(ours.map(([, service]) => [service.environment?.['ROLE'], service.deploy?.replicas])).toEqual([
      ['api', 2],
      ['worker', 2],
    ]);
  });

  it.each(['api', 'worker'])('gives the %s processes settings that the start accepts', (role) => {
    const service = compose.services[role];
    if (service === undefined) throw new Error(`There is no service ${role}.`);
    const configuration = readConfiguration({ ...imageEnvironment(), ...environmentOf(service) }, '/app');
    expect(configuration).toMatchObject({
      role,
      production: true,
      host: '0.0.0.0',
      port: 4310,
      portGiven: true,
      databaseUrl: `postgres://sopflow:${dotEnv['POSTGRES_PASSWORD']}@postgres:5432/sopflow`,
      redisUrl: `redis://:${dotEnv['VALKEY_PASSWORD']}@valkey:6379`,
    });
  });

  it('asks for the health where the process listens', () => {
    for (const role of ['api', 'worker']) {
      const { environment, healthcheck } = compose.services[role] ?? {};
      expect(healthcheck?.test.join(' ')).toContain(`127.0.0.1:${environment?.['PORT']}/healthz`);
    }
  });

  it('starts what is needed first, and waits until it is healthy', () => {
    for (const [, service] of services) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(compose.services[needed]).toBeDefined();
        expect(condition).toBe('service_healthy');
      }
    }
  });

  it('keeps everything that lasts in named volumes', () => {
    const used = services.flatMap(([, service]) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(used.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    expect(compose.services['postgres']?.volumes).toEqual(['postgres-data:/var/lib/postgresql']);
    expect(compose.services['valkey']?.volumes).toEqual(['valkey-data:/data']);
  });

  it('has no guessable secret: each must be given, or nothing starts', () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET)\w*):?([?-]?)([^}]*)\}/gu)];
    expect(secrets.length).toBeGreaterThan(0);
    for (const [all, name, operator, rest] of secrets) {
      // An administrator who is not named is made on the set-up page instead.
      if (name === 'SOPFLOW_ADMIN_PASSWORD') expect(rest, all).toBe('');
      else expect(operator, all).toBe('?');
    }
  });

  it('has a queue that evicts nothing and survives a restart', () => {
    const command = compose.services['valkey']?.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('sends requests to every API process', () => {
    const content = compose.configs['proxy']?.content ?? '';
    expect(content).toMatch(
      new RegExp(`dynamic a api ${compose.services['api']?.environment?.['PORT']}\\b`, 'u'),
    );
    expect(services.filter(([, service]) => 'ports' in service).map(([name]) => name)).toEqual(['proxy']);
  });
});

describe('the image', () => {
  it('runs as an ordinary user on Node 24 and checks its own health', () => {
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(lastStage).toMatch(/^FROM node:24-\S+slim$/mu);
    expect(lastStage).toMatch(/^USER node$/mu);
    expect(lastStage).toMatch(/^HEALTHCHECK /mu);
    expect(lastStage.indexOf('USER node')).toBeLessThan(lastStage.indexOf('\nCMD '));
  });

  it('installs with the same pnpm and lock file as at hand', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const version = /pnpm@[\d.]+/u.exec(scripts['setup'] ?? '')?.[0];
    expect(dockerfile).toContain(`npx --yes ${version}`);
    const installs = dockerfile.match(/\$PNPM install.*/gu) ?? [];
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.filter((line) => !line.includes('--frozen-lockfile'))).toEqual([]);
  });
});
