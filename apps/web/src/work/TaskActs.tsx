import { Button, Menu, Select } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconHandOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useShortcuts } from '../surface/shortcuts/useShortcuts.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { useNextTask } from './data/useNextTask.ts';
import { useTaskActs } from './data/useTaskActs.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { Transfer } from './Transfer.tsx';

/** What can be done with a task besides finishing it. */
export function TaskActs({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const [asked, setAsked] = useState<'transfer' | 'sendBack'>();
  const { release } = useTaskActs();
  const leave = useLeave(view);
  const { allowed, task } = view;
  const name = inLocale(task.stepName, locale);
  const params = { id: task.id };
  // A task with one candidate only would come straight back.
  const canRelease = allowed.includes('release') && task.candidateIds.length > 0;
  const canSendBack = allowed.includes('sendBack') && view.sendBackTo.length > 0;
  const canTransfer = allowed.includes('reassign');
  useShortcuts(canTransfer ? [{ key: 'a', label: t('task.transfer'), run: () => setAsked('transfer') }] : []);
  if (!canRelease && !canSendBack && !canTransfer) return null;

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.5} />}>
            {t('task.acts')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canTransfer && (
            <Menu.Item
              leftSection={<IconArrowForwardUp size={16} stroke={1.5} />}
              onClick={() => setAsked('transfer')}
            >
              {t('task.transfer')}
            </Menu.Item>
          )}
          {canSendBack && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
              onClick={() => setAsked('sendBack')}
            >
              {t('task.sendBack')}
            </Menu.Item>
          )}
          {canRelease && (
            <Menu.Item
              leftSection={<IconHandOff size={16} stroke={1.5} />}
              onClick={() => void release(task)}
            >
              {t('task.release')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'transfer' && (
        <Transfer
          task={task}
          onClose={() => setAsked(undefined)}
          onTo={(to, who, reason) =>
            void leave(
              () => api.tasks.reassign({ params, body: { to, ...(reason === '' ? {} : { reason }) } }),
              t('task.transferred', { name, who }),
              t('task.notTransferred', { name }),
            )
          }
        />
      )}
      {asked === 'sendBack' && (
        <SendBack
          view={view}
          onClose={() => setAsked(undefined)}
          onTo={(to, step, reason) =>
            void leave(
              () => api.tasks.sendBack({ params, body: { to, reason } }),
              t('task.sentBack', { step }),
              t('task.notSentBack', { name }),
            )
          }
        />
      )}
    </>
  );
}

/** Does what takes the task out of one's hands, and goes on to the next one. */
function useLeave({ task }: TaskView) {
  const queries = useQueryClient();
  const router = useRouter();
  const nextTask = useNextTask();
  return async (act: () => Promise<unknown>, done: string, failed: string) => {
    try {
      await act();
      announceDone({ message: done });
      const next = await nextTask(task.id);
      await router.navigate(
        next === undefined ? { to: '/work' } : { to: '/work/tasks/$taskId', params: { taskId: next.id } },
      );
    } catch (error) {
      announceFailed(failed, error);
    }
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
}

interface SendBackProps {
  readonly view: TaskView;
  readonly onClose: () => void;
  readonly onTo: (stepId: string, name: string, reason: string) => void;
}

function SendBack({ view, onClose, onTo }: SendBackProps) {
  const { t, locale } = useWords('work');
  const [to, setTo] = useState(view.sendBackTo[0]?.stepId ?? null);
  const steps = view.sendBackTo.map(({ stepId, name }) => ({ value: stepId, label: inLocale(name, locale) }));
  const chosen = steps.find(({ value }) => value === to);
  return (
    <ReasonDialog
      title={t('task.sendBackTitle', { name: inLocale(view.task.stepName, locale) })}
      act={t('task.sendBack')}
      label={t('task.sendBackReason')}
      disabled={chosen === undefined}
      onClose={onClose}
      onReason={(reason) => {
        if (chosen !== undefined) onTo(chosen.value, chosen.label, reason);
      }}
    >
      <Select label={t('task.sendBackTo')} withAsterisk value={to} onChange={setTo} data={steps} />
    </ReasonDialog>
  );
}
