import { Alert, Button, Modal } from '@mantine/core';
import { instantOf } from '@sopflow/calendar';
import type { PersonView } from '@sopflow/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../data/clock.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { useWords } from '../../words/i18n.ts';
import { localText } from '../editing/localText.ts';
import { MomentField } from '../editing/MomentField.tsx';
import classes from './LeaveDialog.module.css';
import { usePersonActs } from './usePersonActs.ts';

export interface LeaveDialogProps {
  readonly person: PersonView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says when somebody is away and who gets their work meanwhile. */
export function LeaveDialog({ person, opened, onClose }: LeaveDialogProps) {
  const { t } = useWords('organisation');
  return (
    <Modal opened={opened} onClose={onClose} title={t('leave.of', { name: person.name })}>
      <LeaveForm person={person} onClose={onClose} />
    </Modal>
  );
}

const dayMs = 86_400_000;

function LeaveForm({ person, onClose }: Omit<LeaveDialogProps, 'opened'>) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { setAbsence } = usePersonActs(person);
  const known = person.absence !== null && person.absence.to > now ? person.absence : null;
  const [from, setFrom] = useState(() => localText(known?.from ?? now, zone));
  const [to, setTo] = useState(() => localText(known?.to ?? now + 7 * dayMs, zone));
  const [standInId, setStandIn] = useState(known?.standInId ?? null);
  const begin = instantOf(from, zone);
  const end = instantOf(to, zone);
  const backwards = begin !== null && end !== null && end <= begin;
  const save = useMutation({
    mutationFn: async () => {
      if (begin === null || end === null || backwards) return;
      await setAbsence({ from: begin, to: end, standInId });
      onClose();
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className={classes.pair}>
        <MomentField
          label={t('leave.from')}
          value={from}
          error={begin === null ? t('leave.timeMissing') : undefined}
          onChange={setFrom}
        />
        <MomentField
          label={t('leave.to')}
          value={to}
          error={backwards ? t('leave.backwards') : end === null ? t('leave.timeMissing') : undefined}
          onChange={setTo}
        />
      </div>
      <PersonPicker
        label={t('leave.standIn')}
        description={t('leave.standInHelp')}
        value={standInId}
        without={[person.id]}
        onChange={setStandIn}
      />
      {save.error !== null && (
        <Alert color="red" variant="light" role="alert" title={t('people.changeFailed')}>
          {failureSentence(save.error, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('leave.save')}
        </Button>
      </div>
    </form>
  );
}
