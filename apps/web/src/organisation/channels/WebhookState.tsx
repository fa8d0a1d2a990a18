import { IconCircleCheck, IconPlayerPause } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';

/** Whether notifications are sent to a webhook. */
export function WebhookState({ enabled }: { readonly enabled: boolean }) {
  const { t } = useWords('organisation');
  return (
    <StateBadge
      look="plain"
      tone={enabled ? 'onTime' : 'quiet'}
      icon={enabled ? IconCircleCheck : IconPlayerPause}
    >
      {t(enabled ? 'channels.on' : 'channels.off')}
    </StateBadge>
  );
}
