export const access = {
  signIn: {
    title: 'Sign in',
    lead: 'To your tasks, procedures and alerts.',
    email: 'Email',
    password: 'Password',
    act: 'Sign in',
    wrong: 'Email and password do not belong together.',
    noAccount: 'No password yet? Ask your administrator for one.',
  },
  setUp: {
    title: 'Set up Sopflow',
    lead: 'Make the first administrator. Nobody can sign in before that.',
    code: 'Set-up code',
    codeHelp: 'It is printed in the console where Sopflow was started, and works once.',
    name: 'Your name',
    email: 'Email',
    password: 'Password',
    passwordHelp: 'At least 10 characters. A sentence is easier to remember than signs.',
    locale: 'Language',
    sample: 'Load the sample organisation',
    sampleHelp:
      'An e-commerce operations department with people, a duty roster and four procedures to try. You can remove or change everything later.',
    act: 'Create administrator',
    failed: 'Setting up did not work',
  },
  brand: 'Make the operations charter run.',
} as const;
