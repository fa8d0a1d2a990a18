import type { Locale, Outcome, TaskStatus } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import type { TFunction } from 'i18next';

const usual = ['done', 'pass', 'fail'] as const;

/**
 * How a task was finished, in words: as its author named it where the step's outcomes are at hand, otherwise our own word for the usual
 * ones.
 */
export function outcomeName(
  task: { readonly outcome: string | null; readonly status: TaskStatus },
  t: TFunction<'work'>,
  locale: Locale,
  known: readonly Outcome[] = [],
): string {
  if (task.status === 'cancelled') return t('outcomes.cancelled');
  // A signature is shown as what was decided, not as the verb of the button that was pressed.
  if (task.outcome === 'approved' || task.outcome === 'rejected') return t(`outcomes.${task.outcome}`);
  const own = known.find(({ id }) => id === task.outcome);
  if (own !== undefined) return inLocale(own.name, locale);
  const word = usual.find((each) => each === task.outcome);
  return word === undefined ? (task.outcome ?? t('outcomes.done')) : t(`outcomes.${word}`);
}
