import type { IncomingMessage } from 'node:http';
import { InvalidInput, TooLarge, UnsupportedMedia } from '@sopflow/model';
import { assertBounded } from './jsonBounds.ts';

const MAX_JSON_BYTES = 1024 * 1024;
const JSON_TYPE = 'application/json';

/**
 * Reads a JSON body of at most a megabyte.
 *
 * @throws UnsupportedMedia, TooLarge, InvalidInput
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const { type, charset } = contentType(request);
  if (type !== JSON_TYPE || (charset !== null && charset !== 'utf-8')) throw new UnsupportedMedia(JSON_TYPE);
  const bytes = await readBytes(request, MAX_JSON_BYTES);
  const value = parse(bytes);
  assertBounded(value);
  return value;
}

/**
 * Reads a body of bytes of one of these media types.
 *
 * @throws UnsupportedMedia, TooLarge
 */
export async function readFile(
  request: IncomingMessage,
  mediaTypes: readonly string[],
  maxBytes: number,
): Promise<{ content: Buffer; mediaType: string }> {
  const { type } = contentType(request);
  if (!mediaTypes.includes(type)) throw new UnsupportedMedia(mediaTypes.join(', '));
  return { content: await readBytes(request, maxBytes), mediaType: type };
}

/** The media type in lower case without its parameters, and the charset where one is named. */
function contentType(request: IncomingMessage): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/iu.exec(parameter)?.[1]?.toLowerCase())
    .find((found) => found !== undefined);
  return { type: type.trim().toLowerCase(), charset: charset ?? null };
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  // A compressed body could grow without bound; nobody needs one here.
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new UnsupportedMedia('content-encoding: identity');
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new TooLarge(maxBytes);
  return collected(request, maxBytes);
}

/** By its events: an iterator over the stream costs a small request as much again as all the rest of its reading. */
function collected(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      // What is still to come is not read; the connection is closed with the answer.
      request.pause();
      chunks.length = 0;
      reject(new TooLarge(maxBytes));
    });
    request.on('end', () => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new InvalidInput([
      {
        pointer: '',
        code: 'malformed',
        message: { zh: '内容不是有效的 JSON（UTF-8）。', en: 'This is not valid JSON in UTF-8.' },
      },
    ]);
  }
}
