import type { ErrorCode, Right } from '@sopflow/model';
import type { z } from 'zod';

/**
 * Who may call a route: everybody (`public`), whoever is signed in or carries an API key (`signedIn`), only people with a session
 * (`person`), or those whose roles carry a right. A use case may ask for more, never for less.
 */
export type Access = Right | 'public' | 'signedIn' | 'person';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request body that is bytes instead of JSON. */
export interface BytesBody {
  readonly bytes: true;
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/** An answer that is not JSON: a file, a page, a stream. */
export interface MediaAnswer {
  readonly media: string;
}

export type ObjectSchema = z.ZodObject;
export type BodySchema = z.ZodType | BytesBody;
/** `null`: the answer has no content (204). */
export type AnswerSchema = z.ZodType | MediaAnswer | null;

/** One route of the API. From this one value follow its mounting, its place in the OpenAPI document and its call in the typed client. */
export interface Route<
  Params extends ObjectSchema | undefined = ObjectSchema | undefined,
  Query extends ObjectSchema | undefined = ObjectSchema | undefined,
  Body extends BodySchema | undefined = BodySchema | undefined,
  Answer extends AnswerSchema = AnswerSchema,
> {
  readonly method: Method;
  /** Below `/api/v1`, with `:name` for each of `params`. */
  readonly path: string;
  readonly summary: string;
  readonly right: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** The status of a success: 200, 201 for what was created, 204 without content. */
  readonly status: 200 | 201 | 204;
  /** The refusals of this route's own, besides those that every route of its kind can give. */
  readonly errors: readonly ErrorCode[];
}

/** What an author of a route writes; what is absent does not exist. */
export interface RouteSource<Params, Query, Body, Answer> {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly right: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  readonly status?: 200 | 201;
  readonly errors?: readonly ErrorCode[];
}

/** Declares one route. `answer: null` makes it a 204. */
export function defineRoute<
  Answer extends AnswerSchema,
  Params extends ObjectSchema | undefined = undefined,
  Query extends ObjectSchema | undefined = undefined,
  Body extends BodySchema | undefined = undefined,
>(source: RouteSource<Params, Query, Body, Answer>): Route<Params, Query, Body, Answer> {
  return {
    method: source.method,
    path: source.path,
    summary: source.summary,
    right: source.right,
    params: source.params as Params,
    query: source.query as Query,
    body: source.body as Body,
    answer: source.answer,
    status: source.answer === null ? 204 : (source.status ?? 200),
    errors: source.errors ?? [],
  };
}

/** Whether a body is bytes rather than JSON. */
export function isBytes(body: BodySchema | undefined): body is BytesBody {
  return body !== undefined && 'bytes' in body;
}

/** Whether an answer is something other than JSON. */
export function isMedia(answer: AnswerSchema): answer is MediaAnswer {
  return answer !== null && 'media' in answer;
}

/** Whether a call may change something, and so takes an idempotency key. */
export function isUnsafe(method: Method): boolean {
  return method !== 'GET';
}
