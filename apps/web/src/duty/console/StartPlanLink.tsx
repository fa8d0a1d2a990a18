import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { useWords } from '../../words/i18n.ts';
import { plansQuery } from '../queries.ts';
import classes from './ConsolePage.module.css';

/** Where the console is one column, its plans stand below all alerts: this leads to them from the top, and asks at once where there is one. */
export function StartPlanLink() {
  const { t } = useWords('duty');
  const plans = useQuery(plansQuery).data ?? [];
  const mayStart = useMay('startPlans');
  const [plan, ...others] = plans;
  if (!mayStart || plan === undefined) return null;
  return (
    <Button
      className={classes.start ?? ''}
      variant="outline"
      color="var(--late)"
      leftSection={<IconUrgent size={20} stroke={1.75} />}
      renderRoot={(props) => (
        <Link {...props} to="/duty/plans" search={others.length === 0 ? { start: plan.key } : {}} />
      )}
    >
      {t('plans.start')}
    </Button>
  );
}
