import { useWords } from '../../../words/i18n.ts';
import { Section } from '../../fields/Section.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';

/** Where a step leads that the system does: when it succeeded, and when it did not. */
export function DoneOrFailed({ stepId }: { readonly stepId: string }) {
  const { t } = useWords('editor');
  const chart = useWords('chart');
  return (
    <Section title={t('outcomes.leadsTo')}>
      <TargetSelect stepId={stepId} outcome="done" label={chart.t('outcomes.done')} />
      <TargetSelect stepId={stepId} outcome="failed" label={chart.t('outcomes.failed')} />
    </Section>
  );
}
