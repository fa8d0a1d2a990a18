import { request as rawRequest } from 'node:http';
import { ProblemDocument } from '@sopflow/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

let server: StartedServer;
let admin: Visitor;
let sopsBefore: number;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
  sopsBefore = (await admin.client.sops.list()).items.length;
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
): Promise<{ status: number; code: string; pointers: string[] }> {
  const response = await admin.send(`/api/v1${path}`, { method: 'POST', body, headers });
  const problem = ProblemDocument.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return {
    status: response.status,
    code: problem.code,
    pointers: problem.problems.map(({ pointer }) => pointer),
  };
}

describe('A hostile body is refused and changes nothing', () => {
  it.each([
    ['__proto__ at the top', '{"__proto__":{"roles":["administrator"]},"name":"x"}'],
    [
      '__proto__ deep within',
      '{"key":"a","kind":"sop","name":{"en":"x"},"document":{"flow":{"steps":[{"__proto__":{"x":1}}]}}}',
    ],
    ['__proto__ written with an escape', String.raw`{"\u005f_proto__":{"x":1}}`],
    ['constructor.prototype', '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ['nested a hundred thousand deep', `{"document":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['not closed', '{"key":"a"'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['not a number at all', '{"key":NaN}'],
  ])('%s', async (_what, body) => {
    expect(await post('/sops', body)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it.each([
    ['nested a hundred thousand deep', `{"document":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['with __proto__ in it', '{"document":{"flow":{"__proto__":{"polluted":true}}}}'],
    ['of a quarter of a million values', `{"document":{"list":[${'0,'.repeat(250_000)}0]}}`],
  ])('a document of any shape to be checked, %s', async (_what, body) => {
    expect(await post('/sops/any/check', body)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('bytes that are no UTF-8', async () => {
    expect(await post('/sops', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
    });
  });

  it('a name that the document format does not know, however deep, and the draft stays as it was', async () => {
    const key = 'slip-of-the-pen';
    const created = await admin.client.sops.create({ body: { key, kind: 'sop', name: { en: 'Slip' } } });
    const document = structuredClone(created.draft?.document);
    if (document === undefined) throw new TypeError('There is no draft.');
    Object.assign(document.flow.steps[0] ?? {}, { deadlin: { kind: 'within' } });
    const response = await admin.send(`/api/v1/sops/${key}/draft`, {
      method: 'PUT',
      body: JSON.stringify({ document, expectedRevision: created.draft?.revision }),
      headers: JSON_TYPE,
    });
    const problem = ProblemDocument.parse(await response.json());
    expect(problem).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(problem.problems).toEqual([
      {
        pointer: '/document/flow/steps/0/deadlin',
        code: 'unrecognized_keys',
        message: expect.objectContaining({ en: 'These names are not accepted: deadlin.' }) as unknown,
      },
    ]);
    expect((await admin.client.sops.get({ params: { key } })).draft).toEqual(created.draft);
    sopsBefore += 1;
  });

  it('names that are not declared, so that nobody sets what they may not', async () => {
    const person = { name: 'Eve', email: 'eve@hostile.example', locale: 'en', roles: ['staff'] };
    const refused = await post('/people', JSON.stringify({ ...person, account_id: 'x', status: 'active' }));
    expect(refused).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      pointers: ['/account_id', '/status'],
    });
    expect((await admin.client.people.list({ query: { search: 'Eve' } })).items).toEqual([]);
  });

  it('more than a megabyte, announced or not', async () => {
    const body = JSON.stringify({ key: 'x'.repeat(1_100_000) });
    expect(await post('/sops', body)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await streamed(body)).toBe(413);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    '',
  ])('the content type %j', async (type) => {
    expect(
      await post('/sops', '{"key":"a","kind":"sop","name":{"en":"x"}}', { 'content-type': type }),
    ).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA' });
  });

  it('a compressed body, which could grow without end', async () => {
    expect(await post('/sops', '{}', { ...JSON_TYPE, 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
    });
  });

  it('a value that Postgres cannot keep', async () => {
    const created = await post('/sops', String.raw`{"key":"nul","kind":"sop","name":{"en":"a\u0000b"}}`);
    expect(created).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('leaves no SOP behind, and the prototype of objects as it was', async () => {
    expect((await admin.client.sops.list()).items).toHaveLength(sopsBefore);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

describe('A hostile address or method is refused with a problem document', () => {
  it.each([
    ['GET', '/api/v1/sops/%ff', 400],
    ['GET', '/api/v1/sops/..%2f..%2fetc', 400],
    ['GET', '/api/v1/sops?limit=1000000', 400],
    ['GET', '/api/v1/sops?limit=1&limit=2', 400],
    ['GET', '/api/v1/sops?unknown=1', 400],
    ['GET', '/api/v1/sops?cursor=e30', 400],
    ['GET', '/api/v1/nothing', 404],
    ['DELETE', '/api/v1/sops', 405],
    ['PATCH', '/api/v1/tasks/counts', 405],
  ])('%s %s: %i', async (method, path, status) => {
    const response = await admin.send(path, { method });
    expect(response.status).toBe(status);
    ProblemDocument.parse(await response.json());
  });
});

it('An address without end is refused in the same form', async () => {
  const response = await admin.send(`/api/v1/sops?search=${'a'.repeat(20_000)}`);
  expect(response.status).toBe(413);
  expect(ProblemDocument.parse(await response.json()).code).toBe('TOO_LARGE');
});

describe('A file', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

  it('of a type that browsers run is refused', async () => {
    for (const type of ['text/html', 'image/svg+xml', 'application/javascript', 'application/xhtml+xml']) {
      expect(await post('/files?name=evidence', '<script>', { 'content-type': type })).toMatchObject({
        status: 415,
      });
    }
  });

  it.each([
    '../../etc/passwd',
    'a/b.png',
    String.raw`a\b.png`,
    '.htaccess',
    'a\u0000.png',
    'a\u202Egnp.exe',
    'CON:',
    'x'.repeat(300),
    ' ',
  ])('named %j is refused', async (name) => {
    expect(
      await post(`/files?name=${encodeURIComponent(name)}`, png, { 'content-type': 'image/png' }),
    ).toMatchObject({ status: 400 });
  });

  it('comes back as it was sent, to be saved and never shown', async () => {
    const file = await admin.client.files.upload({
      query: { name: '现场 1.png' },
      body: { content: png, mediaType: 'image/png' },
    });
    const response = await admin.client.files.download({ params: { id: file.id } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /u);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('现场 1.png'));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of more than ten megabytes is refused', async () => {
    expect(
      await post('/files?name=big.png', new Uint8Array(10 * 1024 * 1024 + 1), {
        'content-type': 'image/png',
      }),
    ).toMatchObject({ status: 413 });
  });
});

/** Sends a body without saying how long it is, and gives the status of the answer. */
function streamed(body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sending = rawRequest(
    `${server.url}/api/v1/sops`,
    { method: 'POST', headers: { ...JSON_TYPE, cookie: admin.cookie(), 'transfer-encoding': 'chunked' } },
    (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    },
  );
  // The server may close before everything is sent: it has answered by then.
  sending.on('error', (error) => setImmediate(() => reject(error)));
  sending.end(body);
  return promise;
}
