import type { Directory, Notice } from '@sopflow/model';
import type { NoticeStore } from '../ports/noticeStore.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { Waker } from '../ports/waker.ts';
import { addressNotice } from './addressing.ts';

/** Turns notices that machines asked for into rows: lines in the app, and deliveries to be attempted. */
export type Notify = (notices: readonly { readonly key: string; readonly notice: Notice }[]) => Promise<void>;

export function notifierOver({
  store,
  organisation,
  directory,
  waker,
}: {
  store: NoticeStore;
  organisation: OrganisationStore;
  directory: () => Promise<Directory>;
  waker: Waker;
}): Notify {
  return async (notices) => {
    const [people, webhooks] = await Promise.all([directory(), organisation.webhooks()]);
    const addressed = notices.map(({ key, notice }) => addressNotice(key, notice, people, webhooks));
    const deliveries = addressed.flatMap((part) => part.deliveries);
    await store.add(
      addressed.flatMap((part) => part.notifications),
      deliveries,
    );
    if (deliveries.length > 0) await waker.deliveriesReady();
  };
}
