import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { Page } from '../ports/page.ts';
import type {
  EffectKind,
  QuarantinedEntry,
  QuarantineQuery,
  QuarantineStore,
} from '../ports/quarantineStore.ts';
import type { Waker } from '../ports/waker.ts';
import { targetOf } from './targetOf.ts';

/** An effect in quarantine, as those see it who decide what becomes of it. */
export interface QuarantinedEffect extends Omit<QuarantinedEntry, 'effect'> {
  readonly kind: EffectKind;
  readonly target: string | null;
}

/** What is done about effects that failed so often that nobody carries them out any more. */
export interface Quarantine {
  list(context: CallContext, query: QuarantineQuery): Promise<Page<QuarantinedEffect>>;
  /** How many there are. */
  counts(context: CallContext): Promise<{ readonly effects: number }>;
  /** Has it carried out, with as many attempts as a new one gets. @throws NotFound, NotQuarantined */
  retry(context: CallContext, id: string): Promise<void>;
  /** The same for all of these that nobody else dealt with meanwhile; gives their ids. */
  retryMany(context: CallContext, ids: readonly string[]): Promise<{ readonly retried: readonly string[] }>;
  /** Gives it up for good. @throws NotFound, NotQuarantined */
  discard(context: CallContext, id: string): Promise<void>;
}

export interface QuarantineParts {
  readonly store: QuarantineStore;
  readonly requireRight: RequireRight;
  readonly waker: Waker;
}

export function createQuarantine({ store, requireRight, waker }: QuarantineParts): Quarantine {
  const mayDecide = (context: CallContext, id: string | null) =>
    requireRight(context, 'handleAlerts', { kind: 'effect', id });

  /** A hint that is lost is made up for by the next sweep. */
  const wake = (ids: readonly string[]) => waker.outboxReady(ids).catch(() => undefined);

  return {
    async list(context, query) {
      await requireRight(context, 'readAlerts', { kind: 'effect', id: null });
      const { items, next } = await store.list(query);
      return {
        items: items.map(({ effect, ...entry }) => ({
          ...entry,
          kind: effect.effect,
          target: targetOf(effect),
        })),
        next,
      };
    },
    async counts(context) {
      await requireRight(context, 'readAlerts', { kind: 'effect', id: null });
      return { effects: await store.count() };
    },
    async retry(context, id) {
      await mayDecide(context, id);
      await store.retry(id, recordOf(context, 'effect.retry', 'effect', id, 'alerts'));
      await wake([id]);
    },
    async retryMany(context, ids) {
      await mayDecide(context, null);
      const retried = await store.retryMany(ids, recordOf(context, 'effect.retry', 'effect', null, 'alerts'));
      await wake(retried);
      return { retried };
    },
    async discard(context, id) {
      await mayDecide(context, id);
      await store.discard(id, recordOf(context, 'effect.discard', 'effect', id, 'alerts'));
    },
  };
}
