import { Button, Menu } from '@mantine/core';
import type { RunAct, RunView } from '@sopflow/contract';
import {
  IconArrowsRight,
  IconBan,
  IconBroadcast,
  IconChevronDown,
  IconPlayerPause,
  IconPlayerPlay,
  IconRotate2,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { awaitedSignals } from './awaitedSignals.ts';
import type { AskedAct } from './AskForAct.tsx';
import { AskForAct } from './AskForAct.tsx';

/** In which order they stand: what goes on first, what ends the run last. */
const order = [
  'suspend',
  'resume',
  'jump',
  'signal',
  'withdraw',
  'cancel',
] as const satisfies readonly RunAct[];

const icons = {
  suspend: IconPlayerPause,
  jump: IconArrowsRight,
  signal: IconBroadcast,
  withdraw: IconRotate2,
  cancel: IconBan,
} as const;

/** What the reader may do to the run as it stands; everything but resuming asks first. */
export function RunActs({ view }: { readonly view: RunView }) {
  const { t } = useWords('runs');
  const queries = useQueryClient();
  const [asked, setAsked] = useState<AskedAct>();
  const { run } = view;
  const offered = order.filter(
    (act) => view.allowed.includes(act) && (act !== 'signal' || awaitedSignals(view).length > 0),
  );
  if (offered.length === 0) return null;

  const resume = async () => {
    try {
      await api.runs.resume({ params: { id: run.id } });
      announceDone({ message: t('acts.done.resume', { title: run.title }) });
      await queries.invalidateQueries({ queryKey: ['runs'] });
    } catch (error) {
      announceFailed(t('acts.failed'), error);
    }
  };

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.5} />}>
            {t('acts.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.filter(isAsked).map((act) => {
            const Mark = icons[act];
            return (
              <Menu.Item
                key={act}
                leftSection={<Mark size={16} stroke={1.5} />}
                {...(isEnding(act) ? { c: 'var(--late)' } : {})}
                onClick={() => setAsked(act)}
              >
                {t(`acts.${act}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {offered.includes('resume') && (
        <Button leftSection={<IconPlayerPlay size={16} stroke={1.5} />} onClick={() => void resume()}>
          {t('acts.resume')}
        </Button>
      )}
      {asked !== undefined && <AskForAct act={asked} view={view} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function isAsked(act: RunAct): act is AskedAct {
  return act !== 'resume';
}

function isEnding(act: AskedAct): boolean {
  return act === 'cancel' || act === 'withdraw';
}
