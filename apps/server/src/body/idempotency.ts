import { createHash } from 'node:crypto';
import { InvalidInput } from '@sopflow/model';
import type { CallContext } from '@sopflow/runtime';

/** The idempotency key of a request, with a hash that tells another request under the same key. @throws InvalidInput */
export function idempotencyOf(
  header: string | string[] | undefined,
  method: string,
  path: string,
  body: unknown,
): CallContext['idempotency'] {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/u.test(header)) {
    throw new InvalidInput([
      {
        pointer: '/headers/idempotency-key',
        code: 'invalid',
        message: {
          zh: '幂等键须为 1 到 200 个可见 ASCII 字符。',
          en: 'An idempotency key is 1 to 200 visible ASCII characters.',
        },
      },
    ]);
  }
  const requestHash = createHash('sha256')
    .update(`${method} ${path}\n`)
    .update(Buffer.isBuffer(body) ? body : canonical(body))
    .digest('hex');
  return { key: header, requestHash };
}

/** JSON in which the order of names makes no difference. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
