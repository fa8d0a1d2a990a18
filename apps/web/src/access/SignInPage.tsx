import { Alert, Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { isSignedOut } from '../data/problem.ts';
import { failureSentence } from '../surface/failureWords.ts';
import { useWords } from '../words/i18n.ts';
import { Door } from './Door.tsx';

const route = getRouteApi('/sign-in');

/** Signs a person in and leads back to where they were going. */
export function SignInPage() {
  const { t, locale } = useWords('access');
  const surface = useWords('surface');
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const signIn = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      await api.access.signIn({ body: { email, password } });
      queries.clear();
      router.history.push(returnTo ?? '/');
    } catch (error) {
      setProblem(isSignedOut(error) ? t('signIn.wrong') : failureSentence(error, surface.t, locale));
      setSending(false);
    }
  };

  return (
    <Door title={t('signIn.title')} lead={t('signIn.lead')} onSubmit={() => void signIn()}>
      {problem !== undefined && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={sending} disabled={email === '' || password === ''} fullWidth>
        {t('signIn.act')}
      </Button>
      <Text c="dimmed" size="sm">
        {t('signIn.noAccount')}
      </Text>
    </Door>
  );
}
