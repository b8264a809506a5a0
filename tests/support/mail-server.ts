import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body as they came. */
  readonly source: string;
}

/** A real SMTP server on a port of its own. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** What the server answers to a recipient: undefined takes it, a code refuses it. */
  refuseRecipient: (address: string) => number | undefined = () => undefined;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) => {
        if (username === 'me' && password === 'p%ss') callback(null, { user: 'me' });
        else callback(new Error('no such user'));
      },
      onRcptTo: ({ address }, _session, callback) => {
        const code = this.refuseRecipient(address);
        callback(code === undefined ? null : Object.assign(new Error('not here'), { responseCode: code }));
      },
      onData: (stream, { envelope }, callback) => {
        let source = '';
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => (source += chunk));
        stream.on('end', () => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          this.mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
          callback();
        });
      },
    });
    this.#server.on('error', () => {});
  }

  /** @param port 0 takes a free one */
  static async start(port = 0): Promise<MailServer> {
    const started = new MailServer();
    await new Promise<void>((resolve) => void started.#server.listen(port, '127.0.0.1', resolve));
    return started;
  }

  get port(): number {
    const address = this.#server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The mail server does not listen.');
    return address.port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }
}
