import { z } from 'zod';
import { ChannelKind } from '../escalation/policy.ts';

/** As much of what another program said as is kept and shown. */
const WORDS_LIMIT = 500;
const Words = z.string().max(WORDS_LIMIT);

/**
 * Why a message did not reach its reader: as data, so that every screen says it in its reader's language. What other programs said in their
 * own words stays in those.
 */
export const DeliveryFailure = z.discriminatedUnion('kind', [
  /** This server has no such channel. */
  z.object({ kind: z.literal('channelNotSetUp'), channel: ChannelKind }),
  /** The webhook was removed or switched off after the message was written. */
  z.object({ kind: z.literal('webhookOff') }),
  /** Nobody has said where to: a person without a mail address, a webhook without address or secret. */
  z.object({ kind: z.literal('addressMissing') }),
  /** The address is none that a message can be posted to. */
  z.object({ kind: z.literal('addressInvalid') }),
  /** The host is inside the organisation's network, and nobody has opened it. */
  z.object({ kind: z.literal('hostNotAllowed'), host: z.string() }),
  /** The signing secret does not open under this installation's own secret, or cannot be signed with. */
  z.object({ kind: z.literal('secretUnreadable') }),
  z.object({ kind: z.literal('nameNotFound'), host: z.string() }),
  z.object({ kind: z.literal('connectionRefused'), host: z.string() }),
  /** The network has no way to the host. */
  z.object({ kind: z.literal('unreachable'), host: z.string() }),
  z.object({ kind: z.literal('timedOut'), host: z.string() }),
  /** The connection was there, and ended before an answer came. */
  z.object({ kind: z.literal('hungUp'), host: z.string() }),
  /** No encrypted connection: `reason` is the certificate check's own code, such as `CERT_HAS_EXPIRED`. */
  z.object({ kind: z.literal('tls'), host: z.string(), reason: Words }),
  /** An HTTP redirect, which is not followed. */
  z.object({ kind: z.literal('redirected'), status: z.int() }),
  /** 410: the endpoint wants nothing any more. */
  z.object({ kind: z.literal('gone') }),
  /** Any other HTTP answer that is not a success. */
  z.object({ kind: z.literal('httpStatus'), status: z.int() }),
  /** The mail server let nobody in with the user and password of this server's settings. */
  z.object({ kind: z.literal('mailSignIn'), host: z.string() }),
  /** The mail server said no, with its code and in its own words. */
  z.object({ kind: z.literal('mailRefused'), code: z.int(), words: Words }),
  /** Nothing of the above: what the program that failed said itself. */
  z.object({ kind: z.literal('other'), words: Words }),
]);
export type DeliveryFailure = z.infer<typeof DeliveryFailure>;

/** Somebody else's words as they are kept: on one line, cut, and without what Postgres cannot store (NUL, half a character). */
export function keptWords(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, WORDS_LIMIT)
    .toWellFormed();
}
