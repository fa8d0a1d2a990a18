import { Validator } from '@seriousme/openapi-schema-validator';
import { API_PREFIX, createClient, type Route, routes } from '@sopflow/contract';
import { describeApi } from '@sopflow/contract/openapi';
import { documentJsonSchema } from '@sopflow/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string;
            readonly parameters?: readonly { readonly name: string; readonly in: string }[];
          }
        >
      >
    >
  >;
}

const description = describeApi({ version: '1.2.3' }) as unknown as Description;
const declared = Object.entries(routes).flatMap(([area, members]) =>
  Object.entries<Route>(members).map(([name, route]) => ({ id: `${area}.${name}`, route })),
);
const described = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('The OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(
      structuredClone(description) as unknown as Record<string, unknown>,
    );
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('describes every route of the contract, and nothing else', () => {
    const fromContract = declared.map(
      ({ id, route }) => `${id} ${route.method.toLowerCase()} ${route.path.replaceAll(/:(\w+)/gu, '{$1}')}`,
    );
    const fromDocument = described.map(
      ({ path, method, operation }) => `${operation.operationId} ${method} ${path}`,
    );
    expect(fromDocument.sort()).toEqual(fromContract.sort());
  });

  it('describes each parameter of each path', () => {
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const named = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => parameter.name);
      expect(named, path).toEqual(inPath);
    }
  });

  it('refers only to what it holds', () => {
    const text = JSON.stringify(description);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/gu)) {
      const found = pointer
        .split('/')
        .reduce<unknown>(
          (inside, name) => (inside as Record<string, unknown> | undefined)?.[name],
          description,
        );
      expect(found, pointer).toBeDefined();
    }
  });
});

describe('The JSON Schema of a document', () => {
  const validate = new Ajv2020({ strict: false, logger: false, validateFormats: false }).compile(
    documentJsonSchema(),
  );
  const document = (kind: string) => ({
    formatVersion: 1,
    key: 'welcome',
    kind: 'sop',
    name: { zh: '入职' },
    flow: {
      entry: 'both',
      steps: [
        {
          kind: 'parallel',
          id: 'both',
          name: { en: 'Both' },
          join: { wait: 'all' },
          lanes: [
            {
              id: 'one',
              name: { en: 'One' },
              flow: { entry: 'stop', steps: [{ kind, id: 'stop', name: { en: 'Stop' } }], transitions: [] },
            },
          ],
        },
        { kind: 'end', id: 'end', name: { en: 'End' } },
      ],
      transitions: [{ id: 'both.done', from: 'both', outcome: 'done', to: 'end' }],
    },
  });

  it('accepts what an author may write, lanes within', () => {
    expect(validate(document('end')), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuses a step of a kind that does not exist, however deep it lies', () => {
    expect(validate(document('magic'))).toBe(false);
  });
});

describe('The typed client', () => {
  it('asks the addresses that the contract declares', async () => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: 'http://sopflow.example',
      fetch: (address, init) => {
        asked.push(`${init?.method ?? ''} ${address instanceof Request ? address.url : address.toString()}`);
        return Promise.resolve(Response.json({ items: [], next: null }));
      },
    });
    await client.tasks.list({ query: { scope: 'toClaim', limit: 20 } });
    await client.tasks.complete({ params: { id: 'r_1.2' }, body: { outcome: 'done' } });
    await client.sops.version({ params: { key: 'a-b', number: 3 } });
    expect(asked).toEqual([
      `GET http://sopflow.example${API_PREFIX}/tasks?scope=toClaim&limit=20`,
      `POST http://sopflow.example${API_PREFIX}/tasks/r_1.2/complete`,
      `GET http://sopflow.example${API_PREFIX}/sops/a-b/versions/3`,
    ]);
  });
});
