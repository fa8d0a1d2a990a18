import type { DeliveryView } from '@sopflow/contract';

/** The latest level first; within it those that did not arrive, since they are what somebody must act on. */
export function byLevel(one: DeliveryView, other: DeliveryView): number {
  return (
    (other.level ?? 0) - (one.level ?? 0) ||
    other.createdAt - one.createdAt ||
    trouble(other) - trouble(one) ||
    one.channel.localeCompare(other.channel)
  );
}

function trouble({ status }: DeliveryView): number {
  return status === 'dead' ? 2 : status === 'pending' ? 1 : 0;
}
