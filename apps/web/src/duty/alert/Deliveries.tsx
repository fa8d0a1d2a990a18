import type { DeliveryView } from '@sopflow/contract';
import {
  IconBell,
  IconCircleCheck,
  IconLoader,
  IconMail,
  IconMailX,
  IconRefreshAlert,
  IconWebhook,
} from '@tabler/icons-react';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { DeliveryFailureText } from '../../surface/DeliveryFailureText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { byLevel } from './byLevel.ts';
import classes from './Deliveries.module.css';

const channelIcons = { inApp: IconBell, email: IconMail, webhook: IconWebhook } as const;
const looks = {
  pending: { tone: 'accent', icon: IconLoader },
  retrying: { tone: 'dueSoon', icon: IconRefreshAlert },
  delivered: { tone: 'onTime', icon: IconCircleCheck },
  dead: { tone: 'late', icon: IconMailX },
} as const;

/** What became of every message that this alert sent. */
export function Deliveries({ deliveries }: { readonly deliveries: readonly DeliveryView[] }) {
  const { t } = useWords('duty');
  if (deliveries.length === 0) {
    return (
      <EmptyState icon={IconMailX} size="panel" level={3} title={t('alert.deliveriesEmpty')}>
        {t('alert.deliveriesEmptyLead')}
      </EmptyState>
    );
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('alert.delivery.level')}</th>
          <th scope="col">{t('alert.delivery.to')}</th>
          <th scope="col">{t('alert.delivery.channel')}</th>
          <th scope="col">{t('alert.delivery.status')}</th>
          <th scope="col" data-align="end">
            {t('alert.delivery.attempts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveries.toSorted(byLevel).map((delivery) => (
          <Delivery key={delivery.key} delivery={delivery} />
        ))}
      </tbody>
    </table>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryView }) {
  const { t } = useWords('duty');
  const { channel, target, personId, personName, status, attempts } = delivery;
  const Channel = channelIcons[channel];
  const shown = status === 'pending' && attempts > 0 ? 'retrying' : status;
  const { tone, icon } = looks[shown];
  return (
    <tr>
      <td>{delivery.level ?? '–'}</td>
      <td>{personId === null ? target : <PersonChip name={personName ?? personId} />}</td>
      <td>
        <span className={classes.channel}>
          <Channel size={16} stroke={1.5} aria-hidden />
          <span>
            {t(`alert.channels.${channel}`)}
            {channel === 'email' && <span className={classes.note}>{target}</span>}
          </span>
        </span>
      </td>
      <td>
        <StateBadge tone={tone} icon={icon} look="plain">
          {t(`alert.delivery.${shown}`)}
        </StateBadge>
        <span className={classes.note}>
          <DeliveryNote delivery={delivery} />
        </span>
      </td>
      <td data-align="end">{attempts}</td>
    </tr>
  );
}

/** When it arrived; or why not, and when it is tried again. */
function DeliveryNote({ delivery }: { readonly delivery: DeliveryView }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const now = useNow();
  const { status, deliveredAt, failure, lastError, nextAttemptAt } = delivery;
  if (status === 'delivered') return deliveredAt === null ? null : <WhenText at={deliveredAt} />;
  const again =
    status === 'pending' && lastError !== null && nextAttemptAt !== null
      ? t('alert.delivery.nextAttempt', { when: exactWords(nextAttemptAt, now, surface, locale) })
      : null;
  return (
    <>
      <DeliveryFailureText failure={failure} sentence={lastError} />
      {again !== null && <span className={classes.note}>{again}</span>}
    </>
  );
}
