import { Select } from '@mantine/core';
import { assertNever } from '@sopflow/model';
import type { Recipient } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { moved } from '../../surface/list/moved.ts';
import { chosen, notChosen } from '../commands/notChosen.ts';
import { ListEditor } from '../fields/ListEditor.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { ReferenceSelect } from '../fields/ReferenceSelect.tsx';

type To = Recipient['to'];

/** Whom a message of an action can reach; there is no late task here whose owner could be meant. */
const offered = ['starter', 'sopOwner', 'position', 'person', 'onCall'] as const satisfies readonly To[];

export interface RecipientsEditorProps {
  readonly recipients: readonly Recipient[];
  readonly onChange: (recipients: Recipient[]) => void;
}

/** Whom a message goes to. */
export function RecipientsEditor({ recipients, onChange }: RecipientsEditorProps) {
  const { t } = useWords('editor');
  return (
    <ListEditor
      items={recipients}
      keyOf={(_recipient, index) => String(index)}
      nameOf={(_recipient, index) => t('recipients.label', { number: index + 1 })}
      onMove={(index, by) => onChange(moved(recipients, index, by))}
      onRemove={(index) => onChange(recipients.toSpliced(index, 1))}
      least={1}
      most={20}
      add={t('action.addRecipient')}
      onAdd={() => onChange([...recipients, { to: 'position', position: notChosen }])}
    >
      {(recipient, index) => (
        <>
          <Select
            label={t('action.to')}
            data={offered.map((to) => ({ value: to, label: t(`recipients.${to}`) }))}
            value={recipient.to}
            checkIconPosition="right"
            onChange={(value) => {
              const to = offered.find((one) => one === value);
              if (to !== undefined && to !== recipient.to) onChange(recipients.with(index, fresh(to)));
            }}
          />
          <Details recipient={recipient} onChange={(next) => onChange(recipients.with(index, next))} />
        </>
      )}
    </ListEditor>
  );
}

function fresh(to: (typeof offered)[number]): Recipient {
  switch (to) {
    case 'position':
      return { to, position: notChosen };
    case 'person':
      return { to, personId: notChosen };
    case 'onCall':
      return { to, schedule: notChosen, level: 1 };
    case 'starter':
    case 'sopOwner':
      return { to };
    default:
      return assertNever(to);
  }
}

function Details({
  recipient,
  onChange,
}: {
  readonly recipient: Recipient;
  readonly onChange: (recipient: Recipient) => void;
}) {
  const { t } = useWords('editor');
  switch (recipient.to) {
    case 'position':
      return (
        <ReferenceSelect
          what="position"
          label={t('owner.position')}
          value={chosen(recipient.position)}
          onChange={(position) => position !== undefined && onChange({ ...recipient, position })}
        />
      );
    case 'person':
      return (
        <ReferenceSelect
          what="person"
          label={t('owner.person')}
          value={chosen(recipient.personId)}
          onChange={(personId) => personId !== undefined && onChange({ ...recipient, personId })}
        />
      );
    case 'onCall':
      return (
        <>
          <ReferenceSelect
            what="schedule"
            label={t('owner.schedule')}
            value={chosen(recipient.schedule)}
            onChange={(schedule) => schedule !== undefined && onChange({ ...recipient, schedule })}
          />
          <NumberField
            label={t('owner.level')}
            value={recipient.level}
            min={1}
            max={10}
            onChange={(level) => level !== undefined && onChange({ ...recipient, level })}
          />
        </>
      );
    case 'owner':
    case 'managerOfOwner':
    case 'sopOwner':
    case 'starter':
      return null;
    default:
      return assertNever(recipient);
  }
}
