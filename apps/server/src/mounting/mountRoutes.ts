import { isBytes, isMedia, isUnsafe, fieldProblems, type Route, routes } from '@sopflow/contract';
import { InvalidInput, mayDo, NotAllowed, NotSignedIn, type Right } from '@sopflow/model';
import type { CallContext } from '@sopflow/runtime';
import type { Request, RequestHandler, Response, Router } from 'express';
import { readFile, readJson } from '../body/readBody.ts';
import { idempotencyOf } from '../body/idempotency.ts';
import { type Caller, contextOf } from '../caller/caller.ts';
import { methodNotAllowed } from '../problem/refusals.ts';
import type { Call, Handler, Handlers } from './call.ts';

/** What mounting a route needs of the rest. */
export interface MountParts {
  readonly handlers: Handlers;
  /** Who sent this request. @throws NotSignedIn when it carries something that is no longer valid */
  readonly identify: (request: Request) => Promise<Caller> | Caller;
  /** @throws HttpRefusal when the request was sent by a page of another site */
  readonly assertOrigin: (request: Request) => void;
  /** Writes the refused attempt of somebody who is signed in to the audit log. */
  readonly recordRefusal: (context: CallContext, right: Right, about: string) => Promise<void>;
  /** Called for every request with the route it went to. */
  readonly observe: (title: string, response: Response) => void;
  /** Whether answers are checked against the contract before they leave. Costs time; for tests. */
  readonly checkAnswers: boolean;
}

interface Mounted {
  readonly title: string;
  readonly route: Route;
  readonly handler: Handler;
}

/** Mounts every route of the contract, and for each of their addresses the refusal of other methods. */
export function mountRoutes(router: Router, parts: MountParts): void {
  const all = everyRoute(parts.handlers).sort((a, b) => compareSpecific(a.route.path, b.route.path));
  const methods = new Map<string, string[]>();
  for (const mounted of all) {
    const method = mounted.route.method;
    methods.set(mounted.route.path, [...(methods.get(mounted.route.path) ?? []), method]);
    router[method.toLowerCase() as Lowercase<typeof method>](mounted.route.path, serve(mounted, parts));
  }
  for (const [path, known] of methods) {
    router.all(path, () => {
      throw methodNotAllowed(known);
    });
  }
}

function everyRoute(handlers: Handlers): Mounted[] {
  return Object.entries(routes).flatMap(([area, members]) => {
    const ofArea = handlers[area as keyof Handlers] as unknown as Readonly<Record<string, Handler>>;
    return Object.entries<Route>(members).map(([name, route]) => {
      const handler = ofArea[name];
      if (handler === undefined) throw new TypeError(`The route ${area}.${name} has no handler.`);
      return { title: `${area}.${name}`, route, handler };
    });
  });
}

/** What is asked most often by far; the router looks at one route after the other. */
const HOT = /^\/(?:tasks|runs|sops\/:key\/runs)(?:\/|$)/u;

/** Words before parameters, so that `/tasks/counts` is not taken for a task; and before all else what is asked most. */
function compareSpecific(a: string, b: string): number {
  if (HOT.test(a) !== HOT.test(b)) return HOT.test(a) ? -1 : 1;
  return a.replaceAll(':', '\uffff') < b.replaceAll(':', '\uffff') ? -1 : 1;
}

function serve({ title, route, handler }: Mounted, parts: MountParts): RequestHandler {
  return async (request, response) => {
    parts.observe(title, response);
    if (isUnsafe(route.method)) parts.assertOrigin(request);
    const caller = await parts.identify(request);
    if (caller.kind === 'person') response.locals['locale'] = caller.locale;
    await permit(route, caller, request, parts);
    const params = route.params === undefined ? undefined : parse(route.params, request.params, '/params');
    const query = route.query === undefined ? undefined : parse(route.query, request.query, '/query');
    const body = await readBody(route, request);
    const idempotency = isUnsafe(route.method)
      ? idempotencyOf(request.headers['idempotency-key'], route.method, request.originalUrl, body)
      : undefined;
    const call = {
      context: contextOf(caller, idempotency),
      caller,
      params,
      query,
      body,
      request,
      response,
    } as Call;
    const answer: unknown = await handler(call);
    if (isMedia(route.answer)) return;
    if (parts.checkAnswers && route.answer !== null) assertAnswer(title, route.answer, answer);
    send(response, route, answer);
  };
}

/** Checks what the route asks of its caller. The use case checks again, with the object at hand. */
async function permit(route: Route, caller: Caller, request: Request, parts: MountParts): Promise<void> {
  if (route.right === 'public') return;
  if (caller.kind === 'nobody') throw new NotSignedIn();
  if (route.right === 'signedIn') return;
  if (route.right === 'person') {
    if (caller.kind !== 'person') throw new NotSignedIn();
    return;
  }
  if (mayDo(caller.roles, route.right)) return;
  await parts.recordRefusal(contextOf(caller), route.right, `${route.method} ${request.path}`);
  throw new NotAllowed(route.right);
}

async function readBody(route: Route, request: Request): Promise<unknown> {
  if (route.body === undefined) return undefined;
  if (isBytes(route.body)) return readFile(request, route.body.mediaTypes, route.body.maxBytes);
  return parse(route.body, await readJson(request), '');
}

function parse(
  schema: NonNullable<Route['params']> | Exclude<NonNullable<Route['body']>, { bytes: true }>,
  value: unknown,
  base: string,
): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidInput(fieldProblems(parsed.error, base));
  return parsed.data;
}

function assertAnswer(
  title: string,
  schema: Extract<Route['answer'], { safeParse: unknown }>,
  answer: unknown,
): void {
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw new TypeError(`The answer of ${title} is not what the contract says: ${parsed.error.message}`);
}

function send(response: Response, route: Route, answer: unknown): void {
  response.statusCode = route.status;
  if (route.answer === null) {
    response.end();
    return;
  }
  const body = JSON.stringify(answer);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
