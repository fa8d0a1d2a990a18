import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, taken apart by a reader of MIME that knows nothing of the sender. */
export interface ReceivedMail {
  /** Whom the envelope names: who really gets it. */
  readonly recipients: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the server says to a recipient instead of taking the mail: a code of SMTP and a sentence. */
export interface MailRefusal {
  readonly code: number;
  readonly sentence: string;
}

export interface DisposableMailServer {
  /** `smtp://127.0.0.1:port`; the same after a stop and a start. */
  readonly url: string;
  /** Mails that it took, oldest first. */
  readonly received: readonly ReceivedMail[];
  /** Recipients that were offered to it, taken or not, in order. */
  readonly offered: readonly string[];
  /** How it answers to recipients from now on; null takes the mail. */
  answers(refusal: (recipient: string) => MailRefusal | null): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** An SMTP server on loopback that keeps what it is given. */
export async function disposableMailServer(): Promise<DisposableMailServer> {
  const received: ReceivedMail[] = [];
  const offered: string[] = [];
  let refusal: (recipient: string) => MailRefusal | null = () => null;
  let server = create();
  const port = await listen(server, 0);

  function create(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo({ address }, _session, done) {
        offered.push(address);
        const refused = refusal(address);
        if (refused === null) done();
        else done(Object.assign(new Error(refused.sentence), { responseCode: refused.code }));
      },
      onData(stream, session, done) {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void keep(stream, recipients, done);
      },
    });
  }

  async function keep(
    stream: AsyncIterable<Buffer>,
    recipients: readonly string[],
    done: (error?: Error) => void,
  ): Promise<void> {
    try {
      received.push(await read(stream, recipients));
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    offered,
    answers(next) {
      refusal = next;
    },
    async stop() {
      await new Promise<void>((closed) => {
        server.close(closed);
      });
    },
    async start() {
      server = create();
      await listen(server, port);
    },
  };
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}

async function read(stream: AsyncIterable<Buffer>, recipients: readonly string[]): Promise<ReceivedMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const mail = await PostalMime.parse(Buffer.concat(chunks));
  return {
    recipients,
    from: mail.from?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  };
}
