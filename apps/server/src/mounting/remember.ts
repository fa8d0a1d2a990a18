import type { Route } from '@sopflow/contract';
import { IdempotencyMismatch, type JsonObject, Unavailable } from '@sopflow/model';
import type { RepeatStore } from '@sopflow/runtime';
import type { Answer, Call, Handler } from './call.ts';

/**
 * What is still to be done for a request whose change is there, and the answer to it. `kept` is what its transaction kept of its result.
 * May be done again at any time: nobody knows how far the first got.
 */
export type Finish<R extends Route = Route> = (
  call: Call<R>,
  kept: JsonObject,
) => Promise<Answer<R>> | Answer<R>;

/** Makes a handler give the first answer to a repeat of its request, where the request carries an idempotency key. */
export type Remember = <R extends Route>(handler: Handler<R>, finish: Finish<R>) => Handler<R>;

/** For so long (ms) after its change a request may still be at work on its answer: whoever asks again is told to wait. */
const PATIENCE_MS = 10_000;

/**
 * For changes that go through `changing`: it keeps the key in the transaction of the change, so that a repeat changes nothing; the answer
 * is added when it is known, since more may follow a change than its transaction holds. Where the process died in between, the repeat
 * finishes what the first began. (Steps of runs keep their answers themselves, in their commit.)
 */
export function rememberOver(repeats: RepeatStore): Remember {
  return <R extends Route>(handler: Handler<R>, finish: Finish<R>): Handler<R> =>
    async (call: Call<R>): Promise<Answer<R>> => {
      const { idempotency: repeat, ...context } = call.context;
      if (repeat === undefined) return handler(call);

      /** Of two who know an answer the first one's is kept, and given by both. */
      async function keep(answer: Answer<R>, { key }: NonNullable<typeof repeat>): Promise<Answer<R>> {
        const kept = await repeats.fill(context.principal, key, { given: answer ?? null } as JsonObject);
        return kept === null ? answer : (kept['given'] as Answer<R>);
      }

      async function known({ key, requestHash }: NonNullable<typeof repeat>): Promise<{
        readonly answer: Answer<R>;
      } | null> {
        const kept = await repeats.find(context.principal, key);
        if (kept === null) return null;
        if (kept.requestHash !== requestHash) throw new IdempotencyMismatch(key);
        if ('given' in kept.answer) return { answer: kept.answer['given'] as Answer<R> };
        if (kept.ageMs < PATIENCE_MS) throw new Unavailable('answer');
        return { answer: await keep(await finish({ ...call, context }, kept.answer), { key, requestHash }) };
      }

      const first = await known(repeat);
      if (first !== null) return first.answer;
      try {
        return await keep(await handler(call), repeat);
      } catch (error) {
        // Another request with this key may have been faster; then its answer is the answer.
        const other = await known(repeat);
        if (other === null) throw error;
        return other.answer;
      }
    };
}

/** For changes that are over with their transaction, and answered without content. */
export const nothingMore: () => void = () => undefined;
