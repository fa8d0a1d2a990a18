import type { DeliveryView } from '@sopflow/contract';
import { IconBell, IconCircleCheck, IconLoader, IconMail, IconMailX, IconWebhook } from '@tabler/icons-react';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './Deliveries.module.css';

const channelIcons = { inApp: IconBell, email: IconMail, webhook: IconWebhook } as const;
const looks = {
  pending: { tone: 'accent', icon: IconLoader },
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
        {deliveries.map((delivery) => (
          <Delivery key={delivery.key} delivery={delivery} />
        ))}
      </tbody>
    </table>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryView }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const now = useNow();
  const Channel = channelIcons[delivery.channel];
  const { tone, icon } = looks[delivery.status];
  return (
    <tr>
      <td>{delivery.level ?? '–'}</td>
      <td>
        <PersonChip name={delivery.personName ?? delivery.personId ?? t('alert.delivery.everybody')} />
      </td>
      <td>
        <span className={classes.channel} title={delivery.target}>
          <Channel size={16} stroke={1.5} aria-hidden />
          <span>
            {t(`alert.channels.${delivery.channel}`)}
            {delivery.channel !== 'inApp' && <span className={classes.note}>{delivery.target}</span>}
          </span>
        </span>
      </td>
      <td>
        <StateBadge tone={tone} icon={icon} look="plain">
          {t(`alert.delivery.${delivery.status}`)}
        </StateBadge>
        <span className={classes.note}>
          {delivery.deliveredAt !== null && delivery.status === 'delivered' && (
            <WhenText at={delivery.deliveredAt} />
          )}
          {delivery.status !== 'delivered' && delivery.lastError}
          {delivery.nextAttemptAt !== null &&
            delivery.status === 'pending' &&
            ` · ${t('alert.delivery.nextAttempt', { when: exactWords(delivery.nextAttemptAt, now, surface, locale) })}`}
        </span>
      </td>
      <td data-align="end">{delivery.attempts}</td>
    </tr>
  );
}
