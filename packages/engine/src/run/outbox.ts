import type { OutboundEffect } from '@sopflow/model';
import type { Turn } from './turn.ts';

type WithoutKey<E> = E extends OutboundEffect ? Omit<E, 'key'> : never;

/** What numbers its outbound effects: a run or an alert. */
interface Sender {
  readonly id: string;
  readonly sent: number;
}

/** Asks for an effect outside the database, under a key that no other effect of this instance has or will have. */
export function askOutside<S extends Sender>(sender: S, turn: Turn, effect: WithoutKey<OutboundEffect>): S {
  const sent = sender.sent + 1;
  turn.ask({ ...effect, key: outboxKey(sender.id, sent) });
  return { ...sender, sent };
}

/** The key that the next outbound effect of this instance will have. */
export function nextOutboxKey({ id, sent }: Sender): string {
  return outboxKey(id, sent + 1);
}

function outboxKey(instanceId: string, n: number): string {
  return `${instanceId}#${n}`;
}
