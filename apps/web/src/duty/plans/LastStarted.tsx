import type { PlanView } from '@sopflow/contract';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { useWords } from '../../words/i18n.ts';

/** When a plan was started last. */
export function LastStarted({ plan }: { readonly plan: PlanView }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const now = useNow();
  if (plan.lastStartedAt === null) return <>{t('plans.neverStarted')}</>;
  return <>{t('plans.lastStarted', { when: exactWords(plan.lastStartedAt, now, surface, locale) })}</>;
}
