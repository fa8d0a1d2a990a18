import { assertNever, type Span, type TriggerCondition } from '@sopflow/model';
import { useWords } from '../words/i18n.ts';

/** What starts a plan, in words. */
export function useConditionWords(): (condition: TriggerCondition) => string {
  const { t } = useWords('duty');
  const spanWords = ({ amount, unit }: Span) => `${amount} ${t(`units.${unit}`)}`;
  return (condition) => {
    switch (condition.when) {
      case 'metric':
        return t('plans.metric', {
          series: condition.series,
          direction: t(`plans.${condition.is}`),
          limit: condition.limit,
          span: spanWords(condition.lasting),
        });
      case 'alerts':
        return t('plans.alertCondition', {
          count: condition.count,
          level: condition.level,
          span: spanWords(condition.within),
        });
      default:
        return assertNever(condition);
    }
  };
}
