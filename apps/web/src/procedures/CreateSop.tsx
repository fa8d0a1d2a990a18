import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { SopKind } from '@sopflow/model';
import { useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { api } from '../data/client.ts';
import { fieldErrors } from '../data/problem.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { useWords } from '../words/i18n.ts';
import { keyFrom } from './keyFrom.ts';

/** Asks for name and key of a new SOP and leads to its canvas. */
export function CreateSop({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t, locale } = useWords('procedures');
  const surface = useWords('surface');
  const router = useRouter();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [kind, setKind] = useState<SopKind>('sop');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const key = ownKey ?? keyFrom(name);
  const errors = fieldErrors(refusal, locale);

  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    setSending(true);
    setRefusal(undefined);
    try {
      await api.sops.create({ body: { key, kind, name: { [locale]: name.trim() } } });
      await router.navigate({ to: '/procedures/$sop/edit', params: { sop: key } });
    } catch (error) {
      setRefusal(error);
    }
    setSending(false);
  };

  return (
    <Modal opened={opened} onClose={onClose} title={t('create.title')}>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Stack gap="md">
          {refusal !== undefined && Object.keys(errors).length === 0 && (
            <Alert color="red" variant="light" role="alert" title={t('create.failed')}>
              {failureSentence(refusal, surface.t, locale)}
            </Alert>
          )}
          <TextInput
            data-autofocus
            required
            label={t('create.name')}
            description={t('create.nameHelp')}
            maxLength={200}
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            required
            label={t('create.key')}
            description={t('create.keyHelp')}
            maxLength={64}
            spellCheck={false}
            value={key}
            error={errors['key']}
            onChange={(event) => setOwnKey(event.currentTarget.value)}
          />
          <Stack gap={4}>
            <Text size="sm" fw={500} id="new-sop-kind">
              {t('create.kind')}
            </Text>
            <SegmentedControl
              aria-labelledby="new-sop-kind"
              value={kind}
              onChange={setKind}
              data={[
                { value: 'sop', label: t('kinds.sop') },
                { value: 'emergency', label: t('kinds.emergency') },
              ]}
            />
          </Stack>
          <Group justify="flex-end">
            <Button type="submit" loading={sending} disabled={name.trim() === '' || key === ''}>
              {t('create.act')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
