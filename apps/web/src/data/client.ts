import { RequestFailed } from './problem.ts';

const base = '/api/v1';

/** Sends one request to the API and returns the decoded answer. Throws {@link RequestFailed} for every refusal and for no answer. */
export async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new RequestFailed(0, undefined, cause);
  }
  const text = await response.text();
  const decoded = decode(text);
  if (!response.ok) throw new RequestFailed(response.status, decoded);
  return decoded;
}

function decode(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
