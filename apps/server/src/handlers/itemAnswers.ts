import type { ItemResult as ItemAnswer } from '@sopflow/contract';
import type { ItemResult } from '@sopflow/runtime';
import type { Call } from '../mounting/call.ts';
import { localeOf, problemOf } from '../problem/problemOf.ts';

/** The ends of the items of a bulk request; each refusal as the problem document that the item alone would have got. */
export function itemAnswers(
  { request, caller }: Pick<Call, 'request' | 'caller'>,
  items: readonly ItemResult[],
): ItemAnswer[] {
  const locale = localeOf(
    request.headers['accept-language'],
    caller.kind === 'person' ? caller.locale : undefined,
  );
  return items.map((item) =>
    item.ok ? item : { ok: false, id: item.id, problem: problemOf(item.error, locale, '') },
  );
}
