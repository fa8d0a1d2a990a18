import type { Route } from '@sopflow/contract';
import { IdempotencyMismatch, type JsonObject, Unavailable } from '@sopflow/model';
import type { RepeatStore } from '@sopflow/runtime';
import type { Answer, Call, Handler } from './call.ts';

/** Makes a handler give the first answer to a repeat of its request, where the request carries an idempotency key. */
export type Remember = <R extends Route>(handler: Handler<R>) => Handler<R>;

/**
 * For changes that go through `changing`: it keeps the key in the transaction of the change, so that a repeat changes nothing; the answer
 * is added when it is known. (Steps of runs keep their answers themselves, in their commit.)
 */
export function rememberOver(repeats: RepeatStore): Remember {
  return <R extends Route>(handler: Handler<R>): Handler<R> =>
    async (call: Call<R>): Promise<Answer<R>> => {
      const { idempotency, principal } = call.context;
      if (idempotency === undefined) return handler(call);
      const known = async (): Promise<{ readonly answer: Answer<R> } | null> => {
        const kept = await repeats.find(principal, idempotency.key);
        if (kept === null) return null;
        if (kept.requestHash !== idempotency.requestHash) throw new IdempotencyMismatch(idempotency.key);
        // Its change is made and its answer on the way: whoever asks again in a moment gets it.
        if (!('given' in kept.answer)) throw new Unavailable('answer');
        return { answer: kept.answer['given'] as Answer<R> };
      };
      const first = await known();
      if (first !== null) return first.answer;
      try {
        const answer = await handler(call);
        await repeats.fill(principal, idempotency.key, { given: answer ?? null } as JsonObject);
        return answer;
      } catch (error) {
        // Another request with this key may have been faster; then its answer is the answer.
        const other = await known();
        if (other === null) throw error;
        return other.answer;
      }
    };
}
