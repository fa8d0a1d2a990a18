import { IdempotencyMismatch, type JsonObject, RunMovedOn, Unavailable } from '@sopflow/model';
import type { Assumed, InstanceStore, Moment, StoredInstance } from '../ports/instanceStore.ts';
import type { Waker } from '../ports/waker.ts';
import { announce } from './announce.ts';
import type { AssumedMoment } from './assumedMoment.ts';
import { AssumedWrongly, type Command } from './command.ts';
import type { Decider, Verdict } from './decider.ts';
import { recentInstances } from './recentInstances.ts';

/** The only way to an instance: takes commands, decides them in batches, and answers each after it is durable. */
export interface Dispatcher {
  /**
   * Resolves with the command's answer once it is committed (or once it turned out that nothing had to change). A command that fails its
   * rules fails alone; one whose instance moved meanwhile is decided again.
   *
   * @throws whatever refuses the command; RunMovedOn after too many tries; IdempotencyMismatch; Unavailable while the database is away
   *   (then it may have been committed or not, and the same idempotency key tells) or too much is waiting (then nothing was done)
   */
  dispatch<Answer extends JsonObject>(command: Command<Answer>): Promise<Answer>;
  /** Resolves when nothing waits and nothing is under way. */
  settled(): Promise<void>;
}

export interface DispatcherParts {
  readonly instances: InstanceStore;
  readonly decide: Decider;
  readonly waker: Waker;
  /** When it is taken to be, without asking. */
  readonly assumption: AssumedMoment;
  /** Told how many commands a batch holds when it begins; what it gives is called when the batch has ended. */
  readonly onBatch?: ((size: number) => () => void) | undefined;
}

/** Batches under way at once, each on a connection of its own: while one commits, the next is decided. */
const CONNECTIONS = 2;
const LARGEST_BATCH = 128;
/** More than this waiting means that answers would come too late to be of use. */
const MOST_WAITING = 10_000;
/** Losing so often in a row means that somebody moves the instance on without a pause. */
const MOST_TRIES = 25;

interface Waiting {
  readonly command: Command;
  readonly resolve: (answer: JsonObject) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

type Changing = { readonly waiting: Waiting; readonly verdict: Extract<Verdict, { verdict: 'change' }> };

export function dispatcherOver({
  instances,
  decide,
  waker,
  assumption,
  onBatch,
}: DispatcherParts): Dispatcher {
  let queue: Waiting[] = [];
  const recent = recentInstances();
  /** Instances of batches under way: a second command for one of them waits, since it would be decided on what is about to change. */
  const busy = new Set<string>();
  /** Requests under way by idempotency key: a repeat that comes meanwhile gets the same answer. */
  const repeats = new Map<string, { readonly requestHash: string; readonly answer: Promise<JsonObject> }>();
  let batches = 0;
  let pumping = false;
  let onSettled: (() => void)[] = [];

  function enqueue(command: Command): Promise<JsonObject> {
    return new Promise((resolve, reject) => {
      queue.push({ command, resolve, reject, tries: 0 });
      pump();
    });
  }

  /** Everything that arrives in one turn of the event loop is looked at together. */
  function pump(): void {
    if (pumping) return;
    pumping = true;
    setImmediate(() => {
      pumping = false;
      while (batches < CONNECTIONS) {
        const batch = nextBatch();
        if (batch.length === 0) break;
        void run(batch);
      }
      if (batches === 0 && queue.length === 0) {
        for (const settle of onSettled) settle();
        onSettled = [];
      }
    });
  }

  /** The oldest commands, at most one per instance, as many as are this connection's share. */
  function nextBatch(): readonly Waiting[] {
    const size = Math.min(LARGEST_BATCH, Math.ceil(queue.length / (CONNECTIONS - batches)));
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const waiting of queue) {
      const { instanceId } = waiting.command;
      if (batch.length < size && !busy.has(instanceId)) {
        busy.add(instanceId);
        batch.push(waiting);
      } else rest.push(waiting);
    }
    queue = rest;
    return batch;
  }

  async function run(batch: readonly Waiting[]): Promise<void> {
    batches += 1;
    const ended = onBatch?.(batch.length);
    let again: readonly Waiting[] = [];
    try {
      again = await decideAndCommit(batch);
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    } finally {
      batches -= 1;
      ended?.();
      for (const { command } of batch) busy.delete(command.instanceId);
      queue = [...again, ...queue];
      pump();
    }
  }

  /** Gives back those that have to be decided again. */
  function decideAndCommit(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const assumed = assumption.now();
    const known = recent.among(batch.map(({ command }) => command.instanceId));
    const atHand = ({ command, tries }: Waiting): boolean =>
      tries === 0 &&
      (command.beginning !== null || known.has(command.instanceId)) &&
      (command.asOf ?? assumed?.directoryRevision) === assumed?.directoryRevision;
    return assumed !== null && batch.every(atHand)
      ? decideOnWhatIsKnown(batch, known, assumed)
      : decideOnWhatIsStored(batch, known);
  }

  /**
   * Without asking the database: most commands reach what was written here a moment ago. Only changes count, for the commit finds out
   * whether everything was as it was thought to be; a refusal, or an answer without a change, might rest on what has passed.
   */
  async function decideOnWhatIsKnown(
    batch: readonly Waiting[],
    known: ReadonlyMap<string, StoredInstance>,
    moment: Moment,
  ): Promise<readonly Waiting[]> {
    const verdicts = await decideAll(batch, known, moment);
    const changing: Changing[] = [];
    const again: Waiting[] = [];
    for (const [place, waiting] of batch.entries()) {
      const verdict = verdicts[place];
      if (verdict?.verdict === 'change') changing.push({ waiting, verdict });
      else again.push(waiting);
    }
    for (const waiting of again) waiting.tries += 1;
    return [...again, ...(await commit(changing, moment.now, moment))];
  }

  async function decideOnWhatIsStored(
    batch: readonly Waiting[],
    known: ReadonlyMap<string, StoredInstance>,
  ): Promise<readonly Waiting[]> {
    const keys = batch.flatMap(({ command }) => (command.idempotency === null ? [] : [command.idempotency]));
    const ids = batch.map(({ command }) => command.instanceId);
    const loaded = await instances.load(ids, keys, known);
    assumption.note(loaded);
    const answerOf = new Map(loaded.answers.map((given) => [repeatId(given), given]));
    const fresh: Waiting[] = [];
    for (const waiting of batch) {
      const { idempotency } = waiting.command;
      const given = idempotency === null ? undefined : answerOf.get(repeatId(idempotency));
      if (idempotency === null || given === undefined) {
        if ((waiting.command.asOf ?? loaded.directoryRevision) === loaded.directoryRevision)
          fresh.push(waiting);
        else waiting.reject(new AssumedWrongly());
      } else if (given.requestHash === idempotency.requestHash) waiting.resolve(given.answer);
      else waiting.reject(new IdempotencyMismatch(idempotency.key));
    }
    const instanceOf = new Map(loaded.instances.map((instance) => [instance.id, instance]));
    const verdicts = await decideAll(fresh, instanceOf, loaded);
    return commit(await answerUnchanging(fresh, verdicts), loaded.now);
  }

  function decideAll(
    batch: readonly Waiting[],
    instanceOf: ReadonlyMap<string, StoredInstance>,
    moment: Moment,
  ): Promise<readonly Verdict[]> {
    return decide(
      batch.map(({ command }) => ({ command, instance: instanceOf.get(command.instanceId) ?? null })),
      moment,
    );
  }

  /** Commits and answers; gives back those that were stale. */
  async function commit(
    changing: readonly Changing[],
    now: number,
    assumed?: Assumed,
  ): Promise<readonly Waiting[]> {
    if (changing.length === 0) return [];
    const changes = changing.map(({ verdict }) => verdict.change);
    const committed = await instances.commit(changes, assumed);
    announce(waker, changes, committed, now);
    const again: Waiting[] = [];
    changing.forEach(({ waiting, verdict }, place) => {
      const outcome = committed.outcomes[place];
      if (outcome?.result === 'applied') recent.note(verdict.change);
      else recent.forget(verdict.change.id);
      if (outcome?.result === 'applied') waiting.resolve(verdict.answer);
      else if (outcome?.result === 'failed') waiting.reject(outcome.error);
      else if ((waiting.tries += 1) < MOST_TRIES) again.push(waiting);
      else waiting.reject(new RunMovedOn(waiting.command.instanceId));
    });
    if (assumed !== undefined && again.length > 0) assumption.failed();
    return again;
  }

  /** Answers whatever needs no commit; gives the rest. */
  async function answerUnchanging(
    fresh: readonly Waiting[],
    verdicts: readonly Verdict[],
  ): Promise<readonly Changing[]> {
    const changing: Changing[] = [];
    for (const [place, waiting] of fresh.entries()) {
      const verdict = verdicts[place];
      if (verdict?.verdict === 'change') changing.push({ waiting, verdict });
      else if (verdict?.verdict === 'refused') waiting.reject(verdict.error);
      else if (verdict !== undefined) {
        const { idempotency } = waiting.command;
        if (idempotency !== null) await instances.remember({ ...idempotency, answer: verdict.answer });
        waiting.resolve(verdict.answer);
      }
    }
    return changing;
  }

  return {
    dispatch<Answer extends JsonObject>(command: Command<Answer>): Promise<Answer> {
      const { idempotency } = command;
      const known = idempotency === null ? undefined : repeats.get(repeatId(idempotency));
      if (idempotency !== null && known !== undefined) {
        if (known.requestHash !== idempotency.requestHash)
          return Promise.reject(new IdempotencyMismatch(idempotency.key));
        return known.answer as Promise<Answer>;
      }
      if (queue.length >= MOST_WAITING) return Promise.reject(new Unavailable('dispatcher'));
      const answer = enqueue(command);
      if (idempotency !== null) {
        const id = repeatId(idempotency);
        repeats.set(id, { requestHash: idempotency.requestHash, answer });
        const forget = (): void => {
          repeats.delete(id);
        };
        answer.then(forget, forget);
      }
      // The answer is the one that this very command made, or the one that was kept for the same request.
      return answer as Promise<Answer>;
    },
    settled: () =>
      new Promise((resolve) => {
        onSettled.push(resolve);
        pump();
      }),
  };
}

function repeatId({ principal, key }: { readonly principal: string; readonly key: string }): string {
  return `${principal}\n${key}`;
}
