import type {
  AnswerSchema,
  BodySchema,
  BytesBody,
  MediaAnswer,
  ObjectSchema,
  Route,
  Routes,
} from '@sopflow/contract';
import type { CallContext } from '@sopflow/runtime';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Caller } from '../caller/caller.ts';

/** A body of bytes as it was received. */
export interface ReceivedFile {
  readonly content: Buffer;
  readonly mediaType: string;
}

/** One request to a route, already checked: who calls, and what they sent in the shape of the contract. */
export interface Call<R extends Route = Route> {
  readonly context: CallContext;
  readonly caller: Caller;
  readonly params: R extends Route<infer P, infer _Q, infer _B, AnswerSchema> ? Parsed<P> : never;
  readonly query: R extends Route<infer _P, infer Q, infer _B, AnswerSchema> ? Parsed<Q> : never;
  readonly body: R extends Route<infer _P, infer _Q, infer B, AnswerSchema> ? ParsedBody<B> : never;
  readonly request: Request;
  /** For answers that are not JSON, and for cookies. */
  readonly response: Response;
}

type Parsed<S> = S extends ObjectSchema ? z.output<S> : undefined;
type ParsedBody<B> = B extends BytesBody
  ? ReceivedFile
  : B extends z.ZodType
    ? z.output<B>
    : B extends BodySchema
      ? unknown
      : undefined;

/** Deeply read-only: what use cases give may be shared and frozen. */
type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Given<T[Name]> }
    : T;

/** What a handler gives for a route: the answer of the contract, or nothing where it writes the response itself. */
export type Answer<R> =
  R extends Route<infer _P, infer _Q, infer _B, infer A>
    ? A extends MediaAnswer
      ? void
      : A extends z.ZodType
        ? Given<z.input<A>> | Given<z.output<A>>
        : void
    : never;

export type Handler<R extends Route = Route> = (call: Call<R>) => Promise<Answer<R>> | Answer<R>;

type HandlersOf<Members> = {
  readonly [Name in keyof Members]: Members[Name] extends Route ? Handler<Members[Name]> : never;
};

/** The handlers of one area of the route map; each of its routes must have one. */
export type AreaHandlers<Area extends keyof Routes> = HandlersOf<Routes[Area]>;

/** A handler for every route there is. */
export type Handlers = { readonly [Area in keyof Routes]: AreaHandlers<Area> };
