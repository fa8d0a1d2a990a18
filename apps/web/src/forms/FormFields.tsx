import type { Field } from '@sopflow/model';
import { assertNever } from '@sopflow/model';
import { useEffect, useRef } from 'react';
import classes from './FormFields.module.css';
import type { FieldProps } from './fields/fieldProps.ts';
import { AmountField } from './fields/AmountField.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { DateField } from './fields/DateField.tsx';
import { FileField } from './fields/FileField.tsx';
import { ListField } from './fields/ListField.tsx';
import { PersonField } from './fields/PersonField.tsx';
import { TextField } from './fields/TextField.tsx';
import { YesNoField } from './fields/YesNoField.tsx';
import type { FormAnswers } from './useFormAnswers.ts';

export interface FormFieldsProps {
  readonly answers: FormAnswers;
  /** While the form is being sent, or when the reader may only look. */
  readonly disabled?: boolean;
}

/** The questions of a document's form, each by its type, with what is wrong under it. */
export function FormFields({ answers, disabled = false }: FormFieldsProps) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answers.refusals > 0) focusFirstError(fields.current);
  }, [answers.refusals]);
  return (
    <div ref={fields} className={classes.fields}>
      {answers.shown.map((field) => {
        const error = answers.errors[field.key];
        return (
          <div
            key={field.key}
            data-field={field.key}
            data-invalid-field={error === undefined ? undefined : true}
            onBlur={(event) => {
              // A group of controls is left when the focus goes outside it.
              if (!event.currentTarget.contains(event.relatedTarget)) answers.leave(field.key);
            }}
          >
            <OneField
              field={field}
              value={answers.values[field.key]}
              error={error}
              disabled={disabled}
              onChange={(value) => answers.set(field.key, value)}
            />
          </div>
        );
      })}
    </div>
  );
}

function focusFirstError(fields: HTMLElement | null): void {
  fields
    ?.querySelector<HTMLElement>(
      '[data-invalid-field] :is(input:not([type="hidden"]), textarea, button, select)',
    )
    ?.focus();
}

function OneField({ field, ...rest }: FieldProps<Field>) {
  switch (field.type) {
    case 'text':
      return <TextField field={field} {...rest} />;
    case 'number':
    case 'money':
      return <AmountField field={field} {...rest} />;
    case 'date':
      return <DateField field={field} {...rest} />;
    case 'choice':
      return <ChoiceField field={field} {...rest} />;
    case 'yesNo':
      return <YesNoField field={field} {...rest} />;
    case 'person':
      return <PersonField field={field} {...rest} />;
    case 'list':
      return <ListField field={field} {...rest} />;
    case 'file':
      return <FileField field={field} {...rest} />;
    default:
      return assertNever(field);
  }
}
