import { Alert, Button, SegmentedControl, Switch } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import type { Trigger } from '@sopflow/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../data/client.ts';
import { fieldErrors } from '../../data/problem.ts';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { LocalizedField } from '../../surface/fields/LocalizedField.tsx';
import { SpanField } from '../../surface/fields/SpanField.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { triggersQuery } from '../queries.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { newCondition } from './newTrigger.ts';
import classes from './TriggerForm.module.css';

interface TriggerFormProps {
  readonly initial: Trigger;
  /** Whether the server has it already: then it can be removed. */
  readonly known: boolean;
  readonly onClose: () => void;
}

/** When a plan starts by itself, and how long it is quiet afterwards. */
export function TriggerForm({ initial, known, onClose }: TriggerFormProps) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const queries = useQueryClient();
  const id = useId();
  const [{ key, name, plan, enabled, condition, coolDown }, setTrigger] = useState<Trigger>(initial);
  const change = (patch: Partial<Trigger>) => setTrigger((before) => ({ ...before, ...patch }));
  const words = { name: inLocale(name, locale) };

  const renew = () => queries.invalidateQueries({ queryKey: triggersQuery.queryKey });
  const save = useMutation({
    mutationFn: () =>
      api.triggers.put({ params: { key }, body: { name, plan, enabled, condition, coolDown } }),
    onSuccess: async () => {
      await renew();
      announceDone({ message: t('triggers.saved', words) });
      onClose();
    },
  });
  const remove = async () => {
    await api.triggers.remove({ params: { key } });
    await renew();
    announceDone({ message: t('triggers.removed', words) });
    onClose();
  };
  const errors = fieldErrors(save.error, locale);

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <LocalizedField
        focusFirst
        required
        label={t('triggers.form.name')}
        description={t('triggers.form.nameHelp')}
        value={name}
        error={errors['name'] ?? errors['name.zh'] ?? errors['name.en']}
        onChange={(next) => change({ name: next })}
      />
      <div>
        <div id={`${id}-when`} className="mantine-InputWrapper-label">
          {t('triggers.form.when')}
        </div>
        <SegmentedControl
          fullWidth
          className={classes.kinds ?? ''}
          aria-labelledby={`${id}-when`}
          value={condition.when}
          onChange={(when) => change({ condition: newCondition(when) })}
          data={[
            { value: 'metric', label: t('triggers.form.metric') },
            { value: 'alerts', label: t('triggers.form.alerts') },
          ]}
        />
      </div>
      <ConditionFields
        condition={condition}
        errors={errors}
        onChange={(next) => change({ condition: next })}
      />
      <SpanField
        label={t('triggers.form.coolDown')}
        description={t('triggers.form.coolDownHelp')}
        value={coolDown}
        error={errors['coolDown.amount'] ?? errors['coolDown']}
        onChange={(next) => change({ coolDown: next ?? coolDown })}
      />
      <Switch
        label={t('triggers.form.enabled')}
        checked={enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
      />
      {save.error !== null && Object.keys(errors).length === 0 && (
        <Alert color="red" variant="light" role="alert" title={t('triggers.form.failed')}>
          {failureSentence(save.error, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        {known && (
          <ConfirmButton
            danger
            variant="subtle"
            question={t('triggers.removeQuestion', words)}
            consequence={t('triggers.removeConsequence')}
            confirm={t('triggers.removeConfirm')}
            onConfirm={remove}
          >
            {t('triggers.remove')}
          </ConfirmButton>
        )}
        <span className={classes.gap} />
        <Button variant="default" onClick={onClose}>
          {t('triggers.form.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('triggers.form.save')}
        </Button>
      </div>
    </form>
  );
}
