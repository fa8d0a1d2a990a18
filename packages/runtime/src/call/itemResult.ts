import { SopflowError } from '@sopflow/model';

/** The end of one item of a bulk request: done, or refused for its own reason. */
export type ItemResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly id: string; readonly error: SopflowError };

/** Waits for all items. What is not a refusal of the product (a fault of ours) is thrown. */
export async function itemResults<T>(
  items: readonly { readonly id: string; readonly asked: Promise<T> }[],
  idOf: (result: T) => string,
): Promise<readonly ItemResult[]> {
  const ends = await Promise.allSettled(items.map((item) => item.asked));
  return ends.map((end, place): ItemResult => {
    if (end.status === 'fulfilled') return { ok: true, id: idOf(end.value) };
    if (end.reason instanceof SopflowError)
      return { ok: false, id: items[place]?.id ?? '', error: end.reason };
    throw end.reason;
  });
}
