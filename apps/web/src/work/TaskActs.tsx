import { Button, Menu, Select } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { activePeopleQuery } from '../forms/people.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** What can be done with a task besides finishing it. */
export function TaskActs({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const [asked, setAsked] = useState<'reassign' | 'sendBack'>();
  const { allowed, task } = view;
  const name = inLocale(task.stepName, locale);
  const params = { id: task.id };

  const act = async (how: () => Promise<unknown>, message: string) => {
    setAsked(undefined);
    try {
      await how();
      announceDone({ message });
    } catch (error) {
      announceFailed(t('task.failed'), error);
    }
  };
  const canSendBack = allowed.includes('sendBack') && view.sendBackTo.length > 0;
  const hasMenu = allowed.includes('release') || allowed.includes('reassign') || canSendBack;

  return (
    <>
      {allowed.includes('claim') && (
        <Button onClick={() => void act(() => api.tasks.claim({ params }), t('inbox.claimed', { name }))}>
          {t('task.claim')}
        </Button>
      )}
      {hasMenu && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} />}>
              {t('task.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {allowed.includes('release') && (
              <Menu.Item
                onClick={() => void act(() => api.tasks.release({ params }), t('task.released', { name }))}
              >
                {t('task.release')}
              </Menu.Item>
            )}
            {allowed.includes('reassign') && (
              <Menu.Item onClick={() => setAsked('reassign')}>{t('task.transfer')}</Menu.Item>
            )}
            {canSendBack && <Menu.Item onClick={() => setAsked('sendBack')}>{t('task.sendBack')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked === 'reassign' && (
        <Transfer
          name={name}
          onClose={() => setAsked(undefined)}
          onTo={(to, who, reason) =>
            void act(
              () => api.tasks.reassign({ params, body: { to, ...(reason === '' ? {} : { reason }) } }),
              t('task.transferred', { name, who }),
            )
          }
        />
      )}
      {asked === 'sendBack' && (
        <SendBack
          view={view}
          onClose={() => setAsked(undefined)}
          onTo={(to, reason) =>
            void act(() => api.tasks.sendBack({ params, body: { to, reason } }), t('task.sentBack', { name }))
          }
        />
      )}
    </>
  );
}

interface TransferProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onTo: (personId: string, name: string, reason: string) => void;
}

function Transfer({ name, onClose, onTo }: TransferProps) {
  const { t } = useWords('work');
  const people = useQuery(activePeopleQuery).data ?? [];
  const [to, setTo] = useState<string | null>(null);
  const chosen = people.find((person) => person.id === to);
  return (
    <ReasonDialog
      title={`${t('task.transfer')}: ${name}`}
      act={t('task.transfer')}
      optional
      disabled={chosen === undefined}
      onClose={onClose}
      onReason={(reason) => {
        if (chosen !== undefined) onTo(chosen.id, chosen.name, reason);
      }}
    >
      <Select
        label={t('task.transferTo')}
        searchable
        required
        value={to}
        onChange={setTo}
        data={people.map((person) => ({ value: person.id, label: person.name }))}
      />
    </ReasonDialog>
  );
}

interface SendBackProps {
  readonly view: TaskView;
  readonly onClose: () => void;
  readonly onTo: (stepId: string, reason: string) => void;
}

function SendBack({ view, onClose, onTo }: SendBackProps) {
  const { t, locale } = useWords('work');
  const [to, setTo] = useState<string | null>(view.sendBackTo[0]?.stepId ?? null);
  return (
    <ReasonDialog
      title={`${t('task.sendBack')}: ${inLocale(view.task.stepName, locale)}`}
      act={t('task.sendBack')}
      disabled={to === null}
      onClose={onClose}
      onReason={(reason) => {
        if (to !== null) onTo(to, reason);
      }}
    >
      <Select
        label={t('task.sendBackTo')}
        required
        allowDeselect={false}
        value={to}
        onChange={setTo}
        data={view.sendBackTo.map((step) => ({ value: step.stepId, label: inLocale(step.name, locale) }))}
      />
    </ReasonDialog>
  );
}
