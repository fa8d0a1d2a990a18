import { Alert, Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fragment, useEffect, useRef } from 'react';
import { codeOf } from '../../data/problem.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './EditForm.module.css';
import { Overtaken } from './Overtaken.tsx';
import type { Editing } from './useEditing.ts';
import type { SharedEditing } from './useSharedEditing.ts';

export interface EditFormProps<Value> {
  /** Names the form for screen readers. */
  readonly label: string;
  readonly editing: Editing<Value> | SharedEditing<Value>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that fills a page: its fields, and a bar with the acts that stays in reach. Leaving with changes asks first. */
export function EditForm<Value>({ label, editing, onCancel, children }: EditFormProps<Value>) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const form = useRef<HTMLFormElement>(null);
  const { dirty, saving, failure, refusals, submit } = editing;
  const overtaking = 'overtaking' in editing ? editing.overtaking : null;
  const overtaken = overtaking !== null && codeOf(failure) === 'STALE_VERSION';

  useBlocker({
    shouldBlockFn: () => dirty && !saving && !window.confirm(surface('fields.leave')),
    enableBeforeUnload: () => dirty && !saving,
  });
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Fragment key={editing.replaced}>{children}</Fragment>
      <div className={classes.bar}>
        <span className={classes.state} role="status">
          {refusals > 0 && Object.keys(editing.errors).length > 0
            ? t('editing.incomplete')
            : dirty && surface('fields.unsaved')}
        </span>
        {overtaking !== null && <Overtaken overtaking={overtaking} failure={failure} />}
        {!overtaken && failure !== null && failure !== undefined && (
          <Alert color="red" variant="light" role="alert" className={classes.failure ?? ''}>
            {failureSentence(failure, surface, locale)}
          </Alert>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('editing.save')}
        </Button>
      </div>
    </form>
  );
}
