import { Alert } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { inLocale, type Outcome } from '@sopflow/model';
import { useState } from 'react';
import { useSession } from '../../data/session.ts';
import { FormFields } from '../../forms/FormFields.tsx';
import { refusedFields, useFormAnswers } from '../../forms/useFormAnswers.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { useShortcuts } from '../../surface/shortcuts/useShortcuts.ts';
import { useWords } from '../../words/i18n.ts';
import { refusalOf } from '../data/refusals.ts';
import { useFinish } from '../data/useFinish.ts';
import { keptOnDevice } from '../draft/deviceDraft.ts';
import { DraftNote } from '../draft/DraftNote.tsx';
import { useDraft } from '../draft/useDraft.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { Checklist } from './Checklist.tsx';
import { asksWhy, isRefusal, mayBePartial } from './outcomeKind.ts';
import { OutcomeButtons } from './OutcomeButtons.tsx';
import { Panel } from '../../surface/Panel.tsx';
import classes from './WorkOn.module.css';

/** The part of a task's page that is filled in and handed in. */
export function WorkOn({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const surface = useWords('surface').t;
  const { person } = useSession();
  const { task, step } = view;
  const [kept] = useState(() => keptOnDevice(person.id, task.id));
  const before = kept ?? view.draft;
  const [refusal] = useState(() => refusalOf(task.id));
  const answers = useFormAnswers(step.form, {
    initial: before?.values ?? view.values,
    scope: view.scope,
    refusal,
  });
  const [checked, setChecked] = useState<readonly string[]>(before?.checked ?? []);
  const [sending, setSending] = useState<string>();
  const [asking, setAsking] = useState<Outcome>();
  const [calledOpen, setCalledOpen] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const finish = useFinish();
  const draft = useDraft({
    personId: person.id,
    taskId: task.id,
    content: { values: answers.values, checked },
    restored: kept !== undefined,
    active: sending === undefined,
  });

  const namesFields = Object.keys(refusedFields(step.form, refusal, locale)).length > 0;
  const suspended = view.runStatus === 'suspended';
  const open = step.checklist.filter((item) => item.required && !checked.includes(item.id));
  const choose = (outcome: Outcome) => {
    if (suspended || sending !== undefined) return;
    const values = answers.check({ partial: mayBePartial(view, outcome) });
    const unticked = open.length > 0 && !isRefusal(outcome);
    setCalledOpen(unticked);
    // What is wrong in the form stands above the points, and is led to first.
    if (values !== undefined && unticked) setRefusals((before) => before + 1);
    if (values === undefined || unticked) return;
    if (asksWhy(view, outcome) === 'no') void send(outcome);
    else setAsking(outcome);
  };
  const send = async (outcome: Outcome, reason = '') => {
    const values = answers.check({ partial: mayBePartial(view, outcome) });
    if (values === undefined) return;
    setAsking(undefined);
    setSending(outcome.id);
    await finish(view, { outcome: outcome.id, values, checked, ...(reason === '' ? {} : { reason }) });
    setSending(undefined);
  };
  const [first] = step.outcomes;
  useShortcuts(
    first === undefined ? [] : [{ key: 'e', label: t('task.completeKey'), run: () => choose(first) }],
  );

  return (
    <>
      {step.form.length > 0 && (
        <Panel title={t('task.form')}>
          <FormFields answers={answers} disabled={sending !== undefined} />
        </Panel>
      )}
      {step.checklist.length > 0 && (
        <Panel title={t('task.checklist')}>
          <Checklist
            items={step.checklist}
            checked={checked}
            disabled={sending !== undefined}
            refusals={refusals}
            error={calledOpen && open.length > 0 ? t('task.checklistOpen') : undefined}
            onChange={setChecked}
          />
        </Panel>
      )}
      {refusal !== undefined && sending === undefined && !namesFields && (
        <Alert color="red" variant="light" role="alert" title={t('task.failed')}>
          {failureSentence(refusal, surface, locale)}
        </Alert>
      )}
      <div className={classes.foot}>
        <DraftNote state={draft} />
        <OutcomeButtons outcomes={step.outcomes} sending={sending} disabled={suspended} onChoose={choose} />
      </div>
      {asking !== undefined && (
        <ReasonDialog
          title={t('task.reasonFor', { outcome: inLocale(asking.name, locale) })}
          act={inLocale(asking.name, locale)}
          optional={asksWhy(view, asking) === 'offered'}
          onClose={() => setAsking(undefined)}
          onReason={(reason) => void send(asking, reason)}
        />
      )}
    </>
  );
}
