import type { RunSummary } from '@sopflow/contract';
import { IconCornerDownRight, IconUrgent } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './RunName.module.css';

/** The title of a run, marked when another run started it, and when it is an emergency. */
export function RunName({ run }: { readonly run: RunSummary }) {
  const { t } = useWords('runs');
  return (
    <span className={classes.name}>
      {run.parentId !== null && (
        <IconCornerDownRight size={16} stroke={1.5} role="img" aria-label={t('run.parent')} />
      )}
      <span className={classes.text}>{run.title}</span>
      {run.incident && (
        <StateBadge tone="escalated" icon={IconUrgent}>
          {t('run.incident')}
        </StateBadge>
      )}
    </span>
  );
}
