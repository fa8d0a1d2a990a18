import type { Socket } from 'node:net';
import { PROBLEM_MEDIA_TYPE } from '@sopflow/contract';
import { InvalidInput, TooLarge } from '@sopflow/model';
import { problemOf } from './problemOf.ts';

/** What Node takes of headers and address together. */
const MAX_HEADER_BYTES = 16 * 1024;

/** Answers what cannot be read as HTTP at all, or only headers without end: in the same form as every refusal. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(refusalOf(error.code), 'en', '');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} Refused`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOf(code: string | undefined): InvalidInput | TooLarge {
  if (code === 'HPE_HEADER_OVERFLOW') return new TooLarge(MAX_HEADER_BYTES);
  return new InvalidInput([
    {
      pointer: '',
      code: 'malformed',
      message: { zh: '请求不是有效的 HTTP。', en: 'This is not a valid HTTP request.' },
    },
  ]);
}
