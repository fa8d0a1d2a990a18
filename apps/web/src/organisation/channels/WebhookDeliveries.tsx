import { Button, SegmentedControl } from '@mantine/core';
import type { DeliveryView } from '@sopflow/contract';
import { IconCircleCheck, IconLoader, IconMailX, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { DeliveryFailureText } from '../../surface/DeliveryFailureText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { type DeliveryState, webhookDeliveriesQuery } from '../queries.ts';
import classes from './WebhookDeliveries.module.css';

const looks = {
  pending: { tone: 'accent', icon: IconLoader },
  delivered: { tone: 'onTime', icon: IconCircleCheck },
  dead: { tone: 'late', icon: IconMailX },
} as const;
const states = ['all', 'delivered', 'pending', 'dead'] as const;

export interface WebhookDeliveriesProps {
  readonly webhook: string;
  readonly status: DeliveryState | undefined;
  readonly onStatus: (status: DeliveryState | undefined) => void;
}

/** The last messages to a webhook, newest first, and what became of each. */
export function WebhookDeliveries({ webhook, status, onStatus }: WebhookDeliveriesProps) {
  const { t } = useWords('organisation');
  const list = useInfiniteQuery({
    ...webhookDeliveriesQuery(webhook, status),
    enabled: useMay('readAlerts'),
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={t('channels.state')}
          value={status ?? 'all'}
          onChange={(value) => onStatus(value === 'all' ? undefined : value)}
          data={states.map((state) => ({ value: state, label: t(`channels.delivery.${state}`) }))}
        />
      </div>
      {rows === undefined &&
        (list.isError ? (
          <LoadFailed size="panel" error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <SkeletonRows rows={4} />
        ))}
      {rows?.length === 0 && (
        <EmptyState icon={IconSend} size="panel" level={3} title={t('channels.delivery.empty')}>
          {t('channels.delivery.emptyLead')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {rows?.map((delivery) => (
          <Delivery key={delivery.key} delivery={delivery} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="subtle"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('channels.delivery.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryView }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const { status, alertId, level, createdAt, attempts, failure, lastError, nextAttemptAt } = delivery;
  const { tone, icon } = looks[status];
  return (
    <li className={classes.entry}>
      <StateBadge tone={tone} icon={icon} look="plain">
        {t(`channels.delivery.${status}`)}
      </StateBadge>
      <span className={classes.about}>
        {alertId === null ? (
          <Link to="/runs/$runId" params={{ runId: delivery.runId }}>
            {t('channels.delivery.run')}
          </Link>
        ) : (
          <Link to="/duty/alerts/$alertId" params={{ alertId }}>
            {level === null ? t('channels.delivery.alert') : t('channels.delivery.alertAt', { level })}
          </Link>
        )}
        {status !== 'delivered' && lastError !== null && (
          <span className={classes.error}>
            <DeliveryFailureText failure={failure} sentence={lastError} />
          </span>
        )}
        {status === 'pending' && nextAttemptAt !== null && (
          <span className={classes.note}>
            {t('channels.delivery.next', { when: exactWords(nextAttemptAt, now, surface, locale) })}
          </span>
        )}
      </span>
      <span className={classes.note}>{t('channels.delivery.attempts', { count: attempts })}</span>
      <span className={classes.note}>
        <WhenText at={createdAt} />
      </span>
    </li>
  );
}
