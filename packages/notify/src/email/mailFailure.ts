import { type DeliveryFailure, keptWords } from '@sopflow/model';
import { networkFailure } from '../outbound/networkFailure.ts';

/** What an error of the mail client means: the server's own answer where there is one, otherwise what the network said. */
export function mailFailure(error: unknown, host: string): DeliveryFailure {
  if (typeof error === 'object' && error !== null) {
    if ('code' in error && error.code === 'EAUTH') return { kind: 'mailSignIn', host };
    if ('response' in error && typeof error.response === 'string') {
      const answer = ANSWER.exec(error.response);
      if (answer !== null)
        return { kind: 'mailRefused', code: Number(answer[1]), words: keptWords(answer[2] ?? '') };
    }
  }
  return networkFailure(error, host);
}

/** A reply of SMTP (RFC 5321 §4.2): three digits and what the server has to say. */
const ANSWER = /^(\d{3})[ -]?(.*)$/su;
