import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import type { TriggerView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { spanWords } from '../../chart/wording/timeWords.ts';
import { api } from '../../data/client.ts';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { triggersQuery } from '../queries.ts';
import classes from './TriggerRow.module.css';
import { useConditionWords } from './useConditionWords.ts';

/** One trigger: what it watches, whether it is on, and whether it is quiet just now. */
export function TriggerRow({
  trigger,
  onEdit,
}: {
  readonly trigger: TriggerView;
  readonly onEdit: () => void;
}) {
  const { t, locale } = useWords('duty');
  const chart = useWords('chart').t;
  const surface = useWords('surface').t;
  const now = useNow();
  const mayEdit = useMay('editPlans');
  const conditionWords = useConditionWords();
  const switching = useSwitch(trigger);
  const name = inLocale(trigger.name, locale);
  const { quietUntil } = trigger;
  return (
    <div className={classes.row}>
      <Switch
        aria-label={t('triggers.enabled', { name })}
        checked={trigger.enabled}
        disabled={!mayEdit || switching.isPending}
        onChange={(event) => switching.mutate(event.currentTarget.checked)}
      />
      <div className={classes.about} data-off={!trigger.enabled || undefined}>
        <span className={classes.name}>{name}</span>
        <span className={classes.condition}>
          {conditionWords(trigger.condition)}
          {' · '}
          {t('triggers.thenQuiet', { span: spanWords(trigger.coolDown, 'wall', chart) })}
        </span>
        {quietUntil !== null && quietUntil > now && (
          <span className={classes.quiet}>
            {t('triggers.quiet', { when: exactWords(quietUntil, now, surface, locale) })}
          </span>
        )}
      </div>
      {mayEdit && (
        <Tooltip label={t('triggers.editShort')}>
          <ActionIcon
            variant="default"
            aria-label={t('triggers.edit', { name })}
            aria-haspopup="dialog"
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

/** Switches a trigger on or off; it can be taken back from the toast. */
function useSwitch({ key, name, plan, condition, coolDown }: TriggerView) {
  const { t, locale } = useWords('duty');
  const queries = useQueryClient();
  const words = { name: inLocale(name, locale) };
  const put = async (enabled: boolean) => {
    await api.triggers.put({ params: { key }, body: { name, plan, condition, coolDown, enabled } });
    await queries.invalidateQueries({ queryKey: triggersQuery.queryKey });
  };
  return useMutation({
    mutationFn: put,
    onSuccess: (_after, enabled) =>
      announceDone({
        message: t(enabled ? 'triggers.turnedOn' : 'triggers.turnedOff', words),
        undo: () => put(!enabled),
      }),
    onError: (error) => announceFailed(t('triggers.switchFailed', words), error),
  });
}
