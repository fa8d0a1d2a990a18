import { type Channel, DeliveryFailed, type Message } from '@sopflow/runtime';
import { createTransport } from 'nodemailer';
import { wordNotice } from '../wording/noticeWording.ts';
import { emailHtml } from './emailHtml.ts';
import { mailFailure } from './mailFailure.ts';

export interface EmailSettings {
  /** `smtp://user:password@host:port` */
  readonly smtpUrl: string;
  readonly from: string;
  /** Where the web app is, for links. */
  readonly baseUrl: string;
}

/** A server that says nothing is given up long before somebody else may take over the delivery. */
const PATIENCE = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 10_000,
  socketTimeout: 10_000,
};

/** Sends notifications by SMTP, plain and HTML, in the reader's language. The message id is made from the key: a repeat is recognisable. */
export function createEmailChannel(settings: EmailSettings): Channel & { close(): void } {
  const transport = createTransport({ url: settings.smtpUrl, ...PATIENCE });
  const host = URL.parse(settings.smtpUrl)?.host ?? '';
  return {
    kind: 'email',
    async deliver(message: Message): Promise<void> {
      if (message.to.email === null) throw new DeliveryFailed({ kind: 'addressMissing' }, true);
      const wording = wordNotice(message.notice, message.to.locale, message.times);
      const link = new URL(wording.path, settings.baseUrl).href;
      try {
        await transport.sendMail({
          from: settings.from,
          to: { name: message.to.name, address: message.to.email },
          subject: wording.subject,
          text: `${wording.text}\n\n${link}\n`,
          html: emailHtml(wording, link, message.to.locale),
          // RFC 3834: no out-of-office answers, please
          headers: { 'Auto-Submitted': 'auto-generated' },
          messageId: `<${message.key.replaceAll(/[^A-Za-z0-9._-]/gu, '.')}@sopflow>`,
        });
      } catch (error) {
        throw new DeliveryFailed(mailFailure(error, host), isPermanent(error));
      }
    },
    close: () => transport.close(),
  };
}

/** About the message itself: its sender, its recipient, its text. */
const OF_THE_MESSAGE: readonly unknown[] = ['EENVELOPE', 'EMESSAGE'];

/**
 * SMTP answers 5xx to a message are final (RFC 5321 §4.2.1); everything else is worth another attempt, also a server that refuses to let us
 * in: that is put right on our side.
 */
function isPermanent(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    OF_THE_MESSAGE.includes(error.code) &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}
