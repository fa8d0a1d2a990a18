import { Button } from '@mantine/core';
import type { SopView } from '@sopflow/contract';
import { IconEye, IconLock, IconPencilPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { Editor } from './Editor.tsx';

const route = getRouteApi('/signed-in/procedures/$sop/edit');

/** The page on which the draft of an SOP is drawn. */
export function EditorPage() {
  const { sop: key } = route.useParams();
  const queries = useQueryClient();
  // A key of its own below `editing`: a change elsewhere must not replace what is being edited under the author's hands.
  const queryKey = ['editing', key];
  const sop = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.sops.get({ params: { key }, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [round, setRound] = useState(0);
  const reload = async () => {
    await queries.refetchQueries({ queryKey });
    setRound((before) => before + 1);
  };
  return (
    <Loaded query={sop}>
      {(loaded) => <OneSop key={`${key} ${round}`} sop={loaded} onReload={() => void reload()} />}
    </Loaded>
  );
}

function OneSop({ sop, onReload }: { readonly sop: SopView; readonly onReload: () => void }) {
  const { t } = useWords('editor');
  const mayEdit = useMay('editSops');
  const [busy, setBusy] = useState(false);
  // What is under edit stays, also when a later answer of the server differs.
  const [first] = useState(sop);
  if (!mayEdit) {
    return (
      <EmptyState
        icon={IconLock}
        level={1}
        title={t('notAllowed.title')}
        act={
          <Button
            variant="default"
            leftSection={<IconEye size={16} />}
            renderRoot={(rest) => <Link {...rest} to="/procedures/$key" params={{ key: sop.key }} />}
          >
            {t('notAllowed.act')}
          </Button>
        }
      >
        {t('notAllowed.lead')}
      </EmptyState>
    );
  }
  if (first.draft !== null) return <Editor sop={first} draft={first.draft} onReload={onReload} />;

  const begin = async () => {
    setBusy(true);
    try {
      await api.sops.newDraft({ params: { key: sop.key } });
      onReload();
    } catch (error) {
      announceFailed(t('noDraft.failed'), error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <EmptyState
      icon={IconPencilPlus}
      level={1}
      title={t('noDraft.title')}
      act={
        <Button loading={busy} onClick={() => void begin()}>
          {t('noDraft.act')}
        </Button>
      }
    >
      {t('noDraft.lead')}
    </EmptyState>
  );
}
