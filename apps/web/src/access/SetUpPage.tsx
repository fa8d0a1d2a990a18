import {
  Alert,
  Button,
  Checkbox,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { Locale } from '@sopflow/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { fieldErrors } from '../data/problem.ts';
import { setUpQuery } from '../data/session.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { changeLocale, useWords } from '../words/i18n.ts';
import { Door } from './Door.tsx';

const nothing = { code: '', name: '', email: '', password: '' };

/** Makes the first administrator, with the code that only the person at the console can read. */
export function SetUpPage() {
  const { t, locale } = useWords('access');
  const surface = useWords('surface');
  const router = useRouter();
  const queries = useQueryClient();
  const state = useQuery(setUpQuery);
  const [values, setValues] = useState(nothing);
  const [sample, setSample] = useState(true);
  const [sending, setSending] = useState(false);
  /** Once made, the state of the set-up says so too, and must not lead the new administrator to the sign-in page. */
  const [made, setMade] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const errors = fieldErrors(refusal, locale);
  const complete = Object.values(values).every((value) => value.trim() !== '');

  const setUp = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      await api.access.setUp({ body: { ...values, locale, ...(sample ? { sample: locale } : {}) } });
      setMade(true);
      queries.clear();
      await router.navigate({ to: '/procedures' });
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };
  const field = (name: keyof typeof nothing) => ({
    label: t(`setUp.${name}`),
    required: true,
    withAsterisk: false,
    value: values[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });

  if (!made && state.data?.needed === false) return <Navigate to="/sign-in" replace />;
  return (
    <Door title={t('setUp.title')} lead={t('setUp.lead')} onSubmit={() => void setUp()}>
      {refusal !== undefined && Object.keys(errors).length === 0 && (
        <Alert color="red" variant="light" role="alert" title={t('setUp.failed')}>
          {failureSentence(refusal, surface.t, locale)}
        </Alert>
      )}
      <TextInput
        {...field('code')}
        description={t('setUp.codeHelp')}
        autoComplete="one-time-code"
        spellCheck={false}
      />
      <TextInput {...field('name')} autoComplete="name" />
      <TextInput {...field('email')} type="email" autoComplete="username" />
      <PasswordInput
        {...field('password')}
        description={t('setUp.passwordHelp')}
        autoComplete="new-password"
      />
      <Stack gap={4}>
        <Text size="sm" fw={500} id="set-up-language">
          {t('setUp.locale')}
        </Text>
        <SegmentedControl
          aria-labelledby="set-up-language"
          value={locale}
          data={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => void changeLocale(value as Locale)}
        />
      </Stack>
      <Checkbox
        label={t('setUp.sample')}
        description={t('setUp.sampleHelp')}
        checked={sample}
        onChange={(event) => setSample(event.currentTarget.checked)}
      />
      <Button type="submit" loading={sending} disabled={!complete} fullWidth>
        {t('setUp.act')}
      </Button>
    </Door>
  );
}
