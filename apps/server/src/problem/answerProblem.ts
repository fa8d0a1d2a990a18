import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { PROBLEM_MEDIA_TYPE } from '@sopflow/contract';
import { InvalidInput, type Locale, NotFound, RateLimited, SopflowError } from '@sopflow/model';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Log } from '../log/withoutSecrets.ts';
import { localeOf, problemOf } from './problemOf.ts';
import { HttpRefusal } from './refusals.ts';

/** The last middleware: answers every error with a problem document and logs those that nobody foresaw. */
export function answerProblems(log: Log): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = asRefusal(thrown, request);
    const reference = randomUUID();
    if (!(error instanceof SopflowError) && !(error instanceof HttpRefusal))
      log.error({ err: error, reference, method: request.method, path: request.path }, 'unexpected error');
    else if (error instanceof SopflowError && error.code === 'UNAVAILABLE')
      log.warn({ err: error.cause ?? error, path: request.path }, 'unavailable');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(headersOf(error))) response.setHeader(name, value);
    // What was not read of the body is not worth reading: the connection is closed instead of drained.
    if (!request.complete) response.setHeader('connection', 'close');
    const problem = problemOf(
      error,
      localeOf(request.headers['accept-language'], ownLocale(response)),
      reference,
    );
    send(response, problem.status, JSON.stringify(problem));
  };
}

/** The language of the person who was identified before the refusal. */
function ownLocale({ locals }: Response): Locale | undefined {
  const locale: unknown = locals['locale'];
  return locale === 'zh' || locale === 'en' ? locale : undefined;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}

/** Errors of the router and of broken connections are refusals like any other. */
function asRefusal(thrown: unknown, request: Request): unknown {
  if (
    thrown instanceof URIError ||
    (thrown instanceof Error && 'status' in thrown && thrown.status === 400)
  ) {
    return new InvalidInput([
      {
        pointer: '/path',
        code: 'malformed',
        message: { zh: '地址编码有误。', en: 'This address is not encoded correctly.' },
      },
    ]);
  }
  if (
    thrown instanceof Error &&
    'code' in thrown &&
    (thrown.code === 'ECONNRESET' || thrown.code === 'ERR_STREAM_PREMATURE_CLOSE')
  ) {
    return new InvalidInput([
      { pointer: '', code: 'cutOff', message: { zh: '请求未传完。', en: 'The request was cut off.' } },
    ]);
  }
  return thrown ?? new NotFound('route', `${request.method} ${request.path}`);
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof HttpRefusal) return error.headers;
  if (error instanceof RateLimited) return { 'retry-after': String(error.retryAfterSeconds) };
  if (error instanceof SopflowError && error.code === 'NOT_SIGNED_IN')
    return { 'www-authenticate': 'Bearer realm="sopflow"' };
  if (error instanceof SopflowError && error.code === 'UNAVAILABLE') return { 'retry-after': '1' };
  return {};
}
