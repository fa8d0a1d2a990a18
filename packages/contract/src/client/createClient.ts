import type { Locale } from '@sopflow/model';
import type { z } from 'zod';
import { ProblemDocument } from '../problem/problemDocument.ts';
import { NoAnswer, ProblemError } from '../problem/problemError.ts';
import type {
  AnswerSchema,
  BodySchema,
  BytesBody,
  MediaAnswer,
  ObjectSchema,
  Route,
} from '../route/defineRoute.ts';
import { isBytes, isMedia } from '../route/defineRoute.ts';
import { routes } from '../routes/index.ts';

/** A file to send. */
export interface FileUpload {
  readonly content: Uint8Array<ArrayBuffer> | Blob;
  readonly mediaType: string;
}

type ParamsPart<P> = P extends ObjectSchema ? { readonly params: z.input<P> } : unknown;
type QueryPart<Q> = Q extends ObjectSchema
  ? object extends z.input<Q>
    ? { readonly query?: z.input<Q> }
    : { readonly query: z.input<Q> }
  : unknown;
type BodyPart<B> = B extends BytesBody
  ? { readonly body: FileUpload }
  : B extends z.ZodType
    ? { readonly body: z.input<B> }
    : unknown;
interface CallSettings {
  /** The same key with the same request gives the same answer, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** What a call of a route takes. */
export type CallOf<R> =
  R extends Route<infer P, infer Q, infer B, AnswerSchema>
    ? ParamsPart<P> & QueryPart<Q> & BodyPart<B> & CallSettings
    : never;
/** What a call of a route gives. */
export type AnswerOf<R> =
  R extends Route<infer _P, infer _Q, infer _B, infer A>
    ? A extends MediaAnswer
      ? Response
      : A extends z.ZodType
        ? z.output<A>
        : void
    : never;

type CallFunction<R> =
  object extends CallOf<R>
    ? (call?: CallOf<R>) => Promise<AnswerOf<R>>
    : (call: CallOf<R>) => Promise<AnswerOf<R>>;

/** One function per route, by area: `client.tasks.complete({ params, body })`. */
export type Client = {
  readonly [Area in keyof typeof routes]: {
    readonly [Name in keyof (typeof routes)[Area]]: CallFunction<(typeof routes)[Area][Name]>;
  };
};

export interface ClientOptions {
  /** Where the API lives, without `/api/v1`; empty for the same origin. */
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Language of `title` and `detail` in problem documents. */
  readonly locale?: Locale | (() => Locale);
  /** Sent with every request, e.g. `Authorization`. */
  readonly headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>);
}

type Scalars = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface AnyCall extends CallSettings {
  readonly params?: Scalars;
  readonly query?: Scalars;
  readonly body?: unknown;
}

/**
 * The typed client of the API. Each call throws {@link ProblemError} for a refusal and {@link NoAnswer} when no answer of the API came.
 * Answers are trusted to have the shape of the contract; they are not validated again.
 */
export function createClient(options: ClientOptions = {}): Client {
  const areas = Object.entries(routes).map(([area, members]) => [
    area,
    Object.fromEntries(
      Object.entries<Route>(members).map(([name, route]) => [
        name,
        (call: AnyCall = {}) => send(options, route, call),
      ]),
    ),
  ]);
  return Object.fromEntries(areas) as Client;
}

async function send(options: ClientOptions, route: Route, call: AnyCall): Promise<unknown> {
  const response = await ask(options, route, call);
  if (!response.ok) throw await refusal(response);
  if (isMedia(route.answer)) return response;
  if (route.answer === null) {
    await response.body?.cancel();
    return undefined;
  }
  try {
    return await response.json();
  } catch (cause) {
    throw new NoAnswer(response.status, cause);
  }
}

async function ask(options: ClientOptions, route: Route, call: AnyCall): Promise<Response> {
  const request = options.fetch ?? globalThis.fetch;
  const content = contentOf(route.body, call.body);
  const locale = typeof options.locale === 'function' ? options.locale() : options.locale;
  try {
    return await request(`${options.baseUrl ?? ''}${addressOf(route, call.params, call.query)}`, {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: isMedia(route.answer) ? '*/*' : 'application/json',
        ...(locale === undefined ? {} : { 'accept-language': locale }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
        ...(typeof options.headers === 'function' ? options.headers() : options.headers),
        ...content.headers,
      },
      ...(content.body === undefined ? {} : { body: content.body }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  } catch (cause) {
    if (call.signal?.aborted === true) throw cause;
    throw new NoAnswer(0, cause);
  }
}

/** The address of a call below the base, e.g. `/api/v1/tasks/r_1.2/complete`. */
export function addressOf(route: Route, params: Scalars = {}, query: Scalars = {}): string {
  const path = route.path.replaceAll(/:([A-Za-z]+)/gu, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return `/api/v1${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

function contentOf(
  schema: BodySchema | undefined,
  body: unknown,
): { headers: Record<string, string>; body?: string | FileUpload['content'] } {
  if (schema === undefined) return { headers: {} };
  if (isBytes(schema)) {
    const file = body as FileUpload;
    return { headers: { 'content-type': file.mediaType }, body: file.content };
  }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function refusal(response: Response): Promise<Error> {
  try {
    return new ProblemError(ProblemDocument.parse(await response.json()));
  } catch (cause) {
    return new NoAnswer(response.status, cause);
  }
}
