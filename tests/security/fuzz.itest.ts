import { isBytes, isMedia, ProblemDocument, type Route } from '@sopflow/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arbitraryOf } from './arbitraryOf.ts';
import { addressOf, everyRoute, type NamedRoute } from './everyRoute.ts';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

/** Requests to each route; `SOPFLOW_FUZZ_RUNS` asks for more of them at night. */
const RUNS = Number(process.env['SOPFLOW_FUZZ_RUNS'] ?? 25);

let server: StartedServer;
/** Carries a key, so that no request can sign its own sender out. */
let machine: Visitor;
let person: Visitor;
const words: string[] = [];

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, sample: 'en' });
  person = await server.signedIn(ADMIN.email, ADMIN.password);
  const { secret } = await person.client.access.createApiKey({
    body: { name: 'fuzz', roles: ['administrator', 'operations', 'staff'] },
  });
  machine = server.visitor({ authorization: `Bearer ${secret}` });
  const { runId } = await person.client.runs.start({
    params: { key: 'customer-complaint' },
    body: { input: { customer: 'A', complaint: 'late', repeated: false } },
  });
  const run = await person.client.runs.get({ params: { id: runId } });
  const sops = (await person.client.sops.list()).items.map((sop) => sop.key);
  const steps = run.document.flow.steps.map((step) => step.id);
  words.push(
    runId,
    ...run.tasks.map((task) => task.id),
    ...sops,
    ...steps,
    'li.wei',
    'product-lead',
    'china-office',
    'standard',
    'shop-duty',
    'done',
    'approved',
    'nothing-here',
    'complaint',
    'go',
  );
});
afterAll(() => server.close());

/** Ends with the clock: what is far in the future is no holiday calendar's business. */
const routes = everyRoute.filter(
  ({ title }) => title !== 'access.signOut' && title !== 'system.changes' && title !== 'system.advanceClock',
);

interface Sent {
  readonly address: string;
  readonly body: string | null;
}

function requestsTo(route: Route): fc.Arbitrary<Sent> {
  const of = (schema: z.ZodType | undefined) =>
    schema === undefined
      ? fc.constant(undefined)
      : arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), { words });
  const body = route.body !== undefined && !isBytes(route.body) ? of(route.body) : fc.constant(undefined);
  return fc.tuple(of(route.params), of(route.query), body).map(([params, query, content]) => ({
    address: addressOf(route, textsOf(params)) + searchOf(query),
    body: content === undefined ? (route.body === undefined ? null : 'bytes') : JSON.stringify(content),
  }));
}

function textsOf(values: unknown): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

function searchOf(query: unknown): string {
  const search = new URLSearchParams(textsOf(query)).toString();
  return search === '' ? '' : `?${search}`;
}

/** A lone surrogate cannot be written into an address at all. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}

async function send({ route, title }: NamedRoute, { address, body }: Sent): Promise<void> {
  const sender = route.right === 'person' ? person : machine;
  const type = body === 'bytes' ? 'image/png' : 'application/json';
  const response = await sender.send(address, {
    method: route.method,
    ...(body === null ? {} : { body, headers: { 'content-type': type } }),
  });
  const text = await response.text();
  expect(response.status, `${title} ${address} ${body ?? ''}: ${text}`).toBeLessThan(500);
  if (response.ok) return;
  const problem = ProblemDocument.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  // A refusal says what to do in both languages, and a bad input names where.
  expect(problem.remedy.zh).not.toBe('');
  expect(problem.remedy.en).not.toBe('');
  if (problem.code === 'INVALID_INPUT') expect(problem.problems.length).toBeGreaterThan(0);
}

describe('Whatever is sent, the answer is a success or a refusal that explains itself', () => {
  it.each(routes.map((named) => ({ title: named.title, named })))('at $title', async ({ named }) => {
    if (named.route.body === undefined && named.route.params === undefined && named.route.query === undefined)
      return send(named, { address: addressOf(named.route, ''), body: null });
    return fc.assert(
      fc.asyncProperty(requestsTo(named.route), (sent) => send(named, sent)),
      { numRuns: isMedia(named.route.answer) ? 5 : RUNS, endOnFailure: true },
    );
  });

  it('at system.advanceClock', async () => {
    const advance = everyRoute.find(({ title }) => title === 'system.advanceClock');
    if (advance === undefined) throw new Error('the contract lets the clock be moved');
    await fc.assert(
      fc.asyncProperty(requestsTo(advance.route), (sent) => send(advance, sent)),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
