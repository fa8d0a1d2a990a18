import { type DeliveryFailure, keptWords } from '@sopflow/model';

/**
 * What an error of the network means, whether Node, the HTTP client or the mail client raised it. Each wraps the system's own code
 * differently (`cause`, `errors` of a name with several addresses, `originalCode`), so all of them are looked at.
 */
export function networkFailure(error: unknown, host: string): DeliveryFailure {
  const signs = signsOf(error);
  const kind = KINDS.find(([, known]) => signs.some((sign) => known.has(sign)))?.[0];
  // A name is looked up without its port.
  if (kind === 'nameNotFound') return { kind, host: host.replace(/:\d+$/u, '') };
  if (kind !== undefined) return { kind, host };
  const reason = signs.find((sign) => TLS.test(sign));
  if (reason !== undefined) return { kind: 'tls', host, reason: keptWords(reason) };
  return { kind: 'other', words: keptWords(innermost(error)) };
}

const KINDS = [
  ['nameNotFound', new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ENODATA', 'EDNS'])],
  ['connectionRefused', new Set(['ECONNREFUSED'])],
  ['unreachable', new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'])],
  [
    'timedOut',
    new Set([
      'TimeoutError',
      'ETIMEDOUT',
      'ESOCKETTIMEDOUT',
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
    ]),
  ],
  ['hungUp', new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNECTION'])],
] as const satisfies readonly (readonly [DeliveryFailure['kind'], ReadonlySet<string>])[];

/** OpenSSL's and Node's names for certificates and handshakes that failed. */
const TLS =
  /^(?:ERR_(?:TLS|SSL)_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|ETLS|EPROTO)$/u;

/** Names and codes of an error and of all it was made from, the outermost first. */
function signsOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const signs = ['name', 'originalCode', 'code'].flatMap((property): string[] => {
    const sign: unknown = Reflect.get(error, property);
    return typeof sign === 'string' ? [sign] : [];
  });
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  const cause: unknown = Reflect.get(error, 'cause');
  return [...signs, ...[cause, ...inner].flatMap((part) => signsOf(part, depth + 1))];
}

/** The message of the error that began it: the HTTP client's own is always "fetch failed". */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? innermost(error.cause) : error.message || error.name;
}
