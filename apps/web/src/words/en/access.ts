export const access = {
  signIn: { title: 'Sign in' },
  setUp: { title: 'Set up Sopflow' },
} as const;
