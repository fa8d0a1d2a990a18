import type { ActionRequest, JsonObject } from '@sopflow/model';
import { sendOutbound } from '@sopflow/notify';
import type { ActionEnd } from '@sopflow/runtime';

/**
 * Sends the HTTP request of an action step. The key travels as `Idempotency-Key`, the same for a repeat after a crash. An answer
 * outside 2xx, and anything the network throws, is a failed try; the step's own retry rule decides what follows.
 */
export async function performHttp(
  key: string,
  request: Extract<ActionRequest, { do: 'http' }>,
  allowedHosts: readonly string[],
): Promise<ActionEnd> {
  try {
    const answer = await sendOutbound({
      method: request.method,
      url: request.url,
      headers: {
        accept: 'application/json',
        'idempotency-key': key,
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
      },
      body: request.body === null ? null : JSON.stringify(request.body),
      timeoutMs: request.timeoutSeconds * 1000,
      allowedHosts,
    });
    if (answer.status < 200 || answer.status > 299) return { ok: false, error: `HTTP ${answer.status}` };
    return { ok: true, result: { status: answer.status, body: bodyOf(answer.body) } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** What the answer holds as JSON, where it is JSON and small enough to keep with the run; otherwise the beginning of its text. */
function bodyOf(body: string): JsonObject[string] {
  const KEPT = 16 * 1024;
  if (body.length <= KEPT) {
    try {
      return JSON.parse(body) as JsonObject[string];
    } catch {
      return body;
    }
  }
  return body.slice(0, KEPT);
}
