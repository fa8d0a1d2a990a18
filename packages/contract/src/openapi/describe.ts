import type { ErrorCode } from '@sopflow/model';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import type {
  CreateDocumentOptions,
  ZodOpenApiObject,
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { ERROR_STATUS } from '../problem/errorStatus.ts';
import { PROBLEM_MEDIA_TYPE, ProblemDocument } from '../problem/problemDocument.ts';
import type { Access, Route } from '../route/defineRoute.ts';
import { isBytes, isMedia, isUnsafe } from '../route/defineRoute.ts';
import { API_PREFIX, routes } from '../routes/index.ts';
import { components } from './components.ts';

/** Status by status, how an answer that is not a success reads. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'What was sent is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'The state of things does not allow it',
  413: 'Too large',
  415: 'Content type not supported',
  422: 'Understood, but against the rules of the procedure',
  429: 'Too many requests',
  503: 'Not available just now',
};

const IdempotencyKey = z.string().min(1).max(200).optional().meta({
  description: 'The same key with the same request gives the same answer, however often it is sent.',
});

export interface DescriptionOptions {
  readonly version: string;
}

/** The OpenAPI 3.1 document of the API, from the same route map that the server mounts. */
export function describeApi(options: DescriptionOptions): Readonly<Record<string, unknown>> {
  const description: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Sopflow',
      version: options.version,
      description:
        'SOPs drawn as state machines, run, watched and escalated. Instants are epoch milliseconds, UTC. Lists are paged by `cursor`: pass the `next` of one page to get the following. Every refusal is a problem document (RFC 9457) with a `code`, the identifiers it is about and a remedy in Chinese and English.',
    },
    servers: [{ url: API_PREFIX }],
    tags: Object.keys(routes).map((name) => ({ name })),
    paths: describePaths(),
    components: {
      schemas: components,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'sopflow_session',
          description: 'Set by `POST /session`.',
        },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `Authorization: Bearer sk_…`.' },
      },
    },
  };
  return createDocument(description, { override: leaveOpen }) as unknown as Readonly<Record<string, unknown>>;
}

/** Answers may grow: a reader must accept names that it does not know, so that nothing here closes an answer's objects. */
function leaveOpen(
  context: Parameters<Extract<CreateDocumentOptions['override'], (...args: never) => unknown>>[0],
): void {
  const { def } = context.zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) delete context.jsonSchema.additionalProperties;
}

function describePaths(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [area, members] of Object.entries(routes)) {
    for (const [name, route] of Object.entries<Route>(members)) {
      const path = route.path.replaceAll(/:([A-Za-z]+)/gu, '{$1}');
      (paths[path] ??= {})[route.method.toLowerCase()] = describeRoute(area, name, route);
    }
  }
  return paths;
}

function describeRoute(area: string, name: string, route: Route): ZodOpenApiOperationObject {
  return {
    operationId: `${area}.${name}`,
    tags: [area],
    summary: route.summary,
    description: whoMay(route.right),
    security: securityOf(route.right),
    requestParams: {
      ...(route.params === undefined ? {} : { path: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...(isUnsafe(route.method) ? { header: z.object({ 'Idempotency-Key': IdempotencyKey }) } : {}),
    },
    ...(route.body === undefined ? {} : { requestBody: describeBody(route.body) }),
    responses: describeResponses(route),
  };
}

function describeBody(
  body: NonNullable<Route['body']>,
): NonNullable<ZodOpenApiOperationObject['requestBody']> {
  if (isBytes(body)) {
    return {
      required: true,
      content: Object.fromEntries(
        body.mediaTypes.map((type) => [
          type,
          { schema: { type: 'string', format: 'binary', maxLength: body.maxBytes } },
        ]),
      ),
    };
  }
  return { required: true, content: { 'application/json': { schema: body } } };
}

function describeResponses(route: Route): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  responses[`${route.status}`] =
    route.answer === null
      ? { description: 'Done' }
      : isMedia(route.answer)
        ? { description: 'Done', content: { [route.answer.media]: { schema: { type: 'string' } } } }
        : { description: 'Done', content: { 'application/json': { schema: route.answer } } };
  for (const [status, codes] of refusalsOf(route)) {
    responses[`${status}` as '400'] = {
      description: `${STATUS_WORDS[status] ?? 'Refused'}: ${codes.join(', ')}`,
      content: { [PROBLEM_MEDIA_TYPE]: { schema: ProblemDocument } },
    };
  }
  return responses;
}

/** The refusals of a route by status: its own, and those that follow from its right and its input. */
export function refusalsOf(route: Route): ReadonlyMap<number, readonly ErrorCode[]> {
  const codes = new Set<ErrorCode>(route.errors);
  if (route.params !== undefined || route.query !== undefined || route.body !== undefined)
    codes.add('INVALID_INPUT');
  if (route.right !== 'public') codes.add('NOT_SIGNED_IN');
  if (route.right !== 'public' && route.right !== 'signedIn' && route.right !== 'person')
    codes.add('NOT_ALLOWED');
  if (route.body !== undefined) codes.add('TOO_LARGE').add('UNSUPPORTED_MEDIA');
  if (isUnsafe(route.method)) codes.add('IDEMPOTENCY_MISMATCH');
  codes.add('UNAVAILABLE');
  return Map.groupBy([...codes].sort(), (code) => ERROR_STATUS[code]);
}

function whoMay(right: Access): string {
  switch (right) {
    case 'public':
      return 'Open to everybody.';
    case 'signedIn':
      return 'For whoever is signed in or carries an API key.';
    case 'person':
      return 'For people who are signed in; API keys are refused.';
    default:
      return `Needs the right \`${right}\`.`;
  }
}

function securityOf(right: Access): { [name: string]: string[] }[] {
  if (right === 'public') return [];
  return right === 'person' ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
}
