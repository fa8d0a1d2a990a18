import { inLocale } from '@sopflow/model';
import { FormValues } from '../forms/FormValues.tsx';
import { useWords } from '../words/i18n.ts';
import type { StepAnswers } from './answersOf.ts';
import classes from './RunAnswers.module.css';

/** What was filled in so far in a run, place by place. */
export function RunAnswers({ answers }: { readonly answers: readonly StepAnswers[] }) {
  const { t, locale } = useWords('runs');
  return (
    <div className={classes.places}>
      {answers.map(({ stepId, name, form, values }) => (
        <section key={stepId ?? ''} aria-label={stepId === null ? t('run.atStart') : inLocale(name, locale)}>
          <h3 className={classes.name}>{stepId === null ? t('run.atStart') : inLocale(name, locale)}</h3>
          <FormValues form={form} values={values} />
        </section>
      ))}
    </div>
  );
}
