import { expect, it } from 'vitest';
import { mailFailure } from './mailFailure.ts';

const HOST = 'mail.example.com:587';
/** An error as the mail client raises it. */
const raised = (message: string, properties: object) => Object.assign(new Error(message), properties);

it.each([
  [
    'a recipient who is not known is the server’s answer, in its own words',
    raised('…', { code: 'EENVELOPE', response: '550 5.1.1 No such mailbox', responseCode: 550 }),
    { kind: 'mailRefused', code: 550, words: '5.1.1 No such mailbox' },
  ],
  [
    'an answer of several lines is kept on one',
    raised('…', { code: 'EMESSAGE', response: '554-Spam.\r\n554 Go away.\u0000', responseCode: 554 }),
    { kind: 'mailRefused', code: 554, words: 'Spam. 554 Go away.' },
  ],
  [
    'a wrong password is ours to put right',
    raised('…', { code: 'EAUTH', response: '535 5.7.8 bad credentials', responseCode: 535 }),
    { kind: 'mailSignIn', host: HOST },
  ],
  [
    'a server that is down refuses the connection',
    raised('…', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }),
    { kind: 'connectionRefused', host: HOST },
  ],
  [
    'a server that never greets is late',
    raised('Greeting never received', { code: 'ETIMEDOUT' }),
    { kind: 'timedOut', host: HOST },
  ],
  [
    'a server that is not in the name service is not found',
    raised('…', { code: 'EDNS', originalCode: 'ENOTFOUND' }),
    { kind: 'nameNotFound', host: 'mail.example.com' },
  ],
  [
    'a server without encryption where it is asked for',
    raised('…', { code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' }),
    { kind: 'tls', host: HOST, reason: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  ],
  [
    'what has no name keeps the client’s words',
    raised('No recipients defined', { code: 'EENVELOPE' }),
    { kind: 'other', words: 'No recipients defined' },
  ],
])('%s', (_what, error, failure) => {
  expect(mailFailure(error, HOST)).toEqual(failure);
});
