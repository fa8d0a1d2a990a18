import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { assertNever, type Recipient } from '@sopflow/model';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { FieldError } from '../../surface/FieldError.tsx';
import { useWords } from '../../words/i18n.ts';
import { errorOf, type FieldSentences, sentenceAt } from '../editing/fieldSentences.ts';
import { ReferenceField } from '../editing/ReferenceField.tsx';
import classes from './RecipientFields.module.css';

type To = Recipient['to'];
const offered = [
  'owner',
  'managerOfOwner',
  'onCall',
  'position',
  'person',
  'sopOwner',
  'starter',
] as const satisfies readonly To[];
const most = 20;

export interface RecipientFieldsProps {
  readonly recipients: readonly Recipient[];
  readonly errors: FieldSentences;
  /** Where they lie in the policy, dotted. */
  readonly path: string;
  readonly onChange: (recipients: Recipient[]) => void;
}

/** Whom a level tells. */
export function RecipientFields({ recipients, errors, path, onChange }: RecipientFieldsProps) {
  const { t } = useWords('organisation');
  const id = useId();
  const whole = errors[path];
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-error`}>
      <div id={`${id}-label`} className="mantine-InputWrapper-label">
        {t('policies.tells')}
      </div>
      {recipients.map((recipient, index) => (
        <div key={index} className={classes.recipient}>
          <Select
            className={classes.kind ?? ''}
            aria-label={t('policies.recipient', { number: index + 1 })}
            data={offered.map((to) => ({ value: to, label: t(`policies.to.${to}`) }))}
            value={recipient.to}
            checkIconPosition="right"
            onChange={(value) => {
              const to = offered.find((one) => one === value);
              if (to !== undefined && to !== recipient.to) onChange(recipients.with(index, fresh(to)));
            }}
          />
          <div className={classes.details}>
            <Details
              recipient={recipient}
              errors={errors}
              path={`${path}.${index}`}
              onChange={(next) => onChange(recipients.with(index, next))}
            />
          </div>
          <ActionIcon
            className={classes.remove ?? ''}
            aria-label={t('editing.remove', { name: t('policies.recipient', { number: index + 1 }) })}
            onClick={() => onChange(recipients.toSpliced(index, 1))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <FieldError id={`${id}-error`} message={whole === undefined ? undefined : t('policies.nobody')} />
      {recipients.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...recipients, fresh('onCall')])}
        >
          {t('policies.addRecipient')}
        </Button>
      )}
    </div>
  );
}

function fresh(to: To): Recipient {
  switch (to) {
    case 'position':
      return { to, position: '' };
    case 'person':
      return { to, personId: '' };
    case 'onCall':
      return { to, schedule: '', level: 1 };
    case 'owner':
    case 'managerOfOwner':
    case 'sopOwner':
    case 'starter':
      return { to };
    default:
      return assertNever(to);
  }
}

interface DetailsProps {
  readonly recipient: Recipient;
  readonly errors: FieldSentences;
  readonly path: string;
  readonly onChange: (recipient: Recipient) => void;
}

function Details({ recipient, errors, path, onChange }: DetailsProps) {
  const { t } = useWords('organisation');
  switch (recipient.to) {
    case 'position':
      return (
        <ReferenceField
          bare
          what="position"
          label={t('policies.to.position')}
          value={recipient.position}
          {...errorOf(errors, `${path}.position`)}
          onChange={(position) => onChange({ ...recipient, position })}
        />
      );
    case 'person':
      return (
        <ReferenceField
          bare
          what="person"
          label={t('policies.to.person')}
          value={recipient.personId}
          {...errorOf(errors, `${path}.personId`)}
          onChange={(personId) => onChange({ ...recipient, personId })}
        />
      );
    case 'onCall':
      return (
        <div className={classes.onCall}>
          <ReferenceField
            bare
            what="schedule"
            label={t('policies.schedule')}
            value={recipient.schedule}
            {...errorOf(errors, `${path}.schedule`)}
            onChange={(schedule) => onChange({ ...recipient, schedule })}
          />
          <NumberInput
            aria-label={t('policies.scheduleLevel')}
            prefix={t('policies.levelPrefix')}
            min={1}
            max={10}
            allowDecimal={false}
            value={recipient.level}
            error={sentenceAt(errors, `${path}.level`)}
            onChange={(level) => onChange({ ...recipient, level: Number(level) })}
          />
        </div>
      );
    case 'owner':
    case 'managerOfOwner':
    case 'sopOwner':
    case 'starter':
      return <span className={classes.help}>{t(`policies.toHelp.${recipient.to}`)}</span>;
    default:
      return assertNever(recipient);
  }
}
