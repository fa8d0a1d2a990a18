import { Alert, Button, Modal, Textarea } from '@mantine/core';
import type { PlanView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { JsonObject } from '@sopflow/model';
import { IconAlertTriangle, IconUrgent } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { fieldErrors } from '../../data/problem.ts';
import { requestDone, requestKeyFor } from '../../data/requestKey.ts';
import { FormFields } from '../../forms/FormFields.tsx';
import { useFormAnswers } from '../../forms/useFormAnswers.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { soleText } from './soleText.ts';
import { startLook } from './startLook.ts';
import classes from './StartPlanDialog.module.css';

export interface StartPlanDialogProps {
  /** The plan that is to be started; closed without one. */
  readonly plan: PlanView | undefined;
  readonly onClose: () => void;
}

/**
 * The second half of the big button: says that it is for real, asks the plan's start form and a reason, and leads to the incident. A plan
 * that is already running offers to join instead.
 */
export function StartPlanDialog({ plan, onClose }: StartPlanDialogProps) {
  const { t, locale } = useWords('duty');
  const name = plan === undefined ? '' : inLocale(plan.name, locale);
  return (
    <Modal opened={plan !== undefined} onClose={onClose} size="lg" title={t('plans.startNamed', { name })}>
      {plan !== undefined && <StartForm key={plan.key} plan={plan} onClose={onClose} />}
    </Modal>
  );
}

function StartForm({ plan, onClose }: { readonly plan: PlanView; readonly onClose: () => void }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const router = useRouter();
  const queries = useQueryClient();
  const answers = useFormAnswers(plan.startForm, { at: 'input' });
  const sole = soleText(plan.startForm);
  const [ownReason, setOwnReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = `startPlan:${plan.key}`;
  const start = useMutation({
    mutationFn: (input: JsonObject) => {
      const answer = sole === undefined ? ownReason : input[sole];
      const body = { input, reason: typeof answer === 'string' ? answer : ownReason };
      // A second press, or a press after a lost answer, starts nothing twice.
      return api.plans.start({ params: { key: plan.key }, body, idempotencyKey: requestKeyFor(act, body) });
    },
    onSuccess: async ({ runId }) => {
      requestDone(act);
      announceDone({ message: t('plans.started', { name: inLocale(plan.name, locale) }) });
      void queries.invalidateQueries({ queryKey: ['runs'] });
      onClose();
      await router.navigate({ to: '/runs/$runId', params: { runId } });
    },
    onError: (error) => {
      answers.refuse(error);
    },
  });

  const send = () => {
    const empty = sole === undefined && ownReason.trim() === '';
    setMissing(empty);
    const input = answers.check();
    if (input !== undefined && !empty) start.mutate(input);
  };
  const reasonError =
    missing && ownReason.trim() === ''
      ? t('plans.dialog.reasonMissing')
      : fieldErrors(start.error, locale)['reason'];
  const [incident] = plan.running;

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {incident === undefined ? (
        <p className={classes.lead}>{t('plans.dialog.lead')}</p>
      ) : (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle />}
          title={t('plans.dialog.running')}
          classNames={{ body: classes.warning ?? '', message: classes.warning ?? '' }}
        >
          <p className={classes.join}>{t('plans.dialog.runningLead')}</p>
          <Button
            data-autofocus
            className={classes.joinLink ?? ''}
            renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: incident.runId }} />}
          >
            {t('plans.dialog.join', { title: incident.title })}
          </Button>
        </Alert>
      )}
      <div ref={markFirstField}>
        <FormFields answers={answers} disabled={start.isPending} />
      </div>
      {sole === undefined && (
        <Textarea
          withAsterisk
          required
          autosize
          minRows={2}
          maxLength={2000}
          label={t('plans.dialog.reason')}
          description={t('plans.dialog.reasonHelp')}
          value={ownReason}
          disabled={start.isPending}
          {...(reasonError === undefined ? {} : { error: reasonError })}
          onChange={(event) => setOwnReason(event.currentTarget.value)}
        />
      )}
      {start.error !== null && (
        <Alert color="red" variant="light" role="alert" title={t('plans.dialog.failed')}>
          {failureSentence(start.error, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('plans.dialog.cancel')}
        </Button>
        <Button
          type="submit"
          {...startLook(incident !== undefined)}
          loading={start.isPending}
          leftSection={<IconUrgent size={16} />}
        >
          {incident === undefined ? t('plans.dialog.start') : t('plans.dialog.startAnother')}
        </Button>
      </div>
    </form>
  );
}

/** The dialog gives the focus to what is marked so; without a mark it goes to the button that closes it. */
function markFirstField(fields: HTMLElement | null): void {
  fields?.querySelector('input, textarea')?.setAttribute('data-autofocus', '');
}
