import { type Channel, DeliveryFailed, type Message } from '@sopflow/runtime';
import { createTransport } from 'nodemailer';
import { wordNotice } from '../wording/noticeWording.ts';
import { emailHtml } from './emailHtml.ts';

export interface EmailSettings {
  /** `smtp://user:password@host:port` */
  readonly smtpUrl: string;
  readonly from: string;
  /** Where the web app is, for links. */
  readonly baseUrl: string;
}

/** Sends notifications by SMTP, plain and HTML, in the reader's language. The message id is made from the key: a repeat is recognisable. */
export function createEmailChannel(settings: EmailSettings): Channel & { close(): void } {
  const transport = createTransport(settings.smtpUrl);
  return {
    kind: 'email',
    async deliver(message: Message): Promise<void> {
      if (message.to.email === null) throw new DeliveryFailed('The reader has no e-mail address.', true);
      const wording = wordNotice(message.notice, message.to.locale, message.times);
      const link = new URL(wording.path, settings.baseUrl).href;
      try {
        await transport.sendMail({
          from: settings.from,
          to: { name: message.to.name, address: message.to.email },
          subject: wording.subject,
          text: `${wording.text}\n\n${link}\n`,
          html: emailHtml(wording, link, message.to.locale),
          messageId: `<${message.key.replaceAll(/[^A-Za-z0-9._-]/gu, '.')}@sopflow>`,
        });
      } catch (error) {
        throw new DeliveryFailed(error instanceof Error ? error.message : String(error), isPermanent(error));
      }
    },
    close: () => transport.close(),
  };
}

/** SMTP answers 5xx are final (RFC 5321 §4.2.1); everything else is worth another attempt. */
function isPermanent(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}
