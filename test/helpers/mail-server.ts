import { type ParsedMail, simpleParser } from 'mailparser'
import { generate } from 'selfsigned'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

const made = await generate([{ name: 'commonName', value: 'localhost' }], {
  keySize: 2048,
  algorithm: 'sha256',
  extensions: [
    { name: 'basicConstraints', cA: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ],
})

/** The certificate of the servers here, for `localhost` and 127.0.0.1; made anew each time, it is its own authority. */
export const ownCertificate = made.cert

/** An answer of the server other than yes. */
export type Answer = { status: number; text: string } | undefined

export type MailServer = {
  port: number
  /** Mails it took, as a mail reader understands them. */
  taken: ParsedMail[]
  /** The same, as they came. */
  raw: string[]
  /** Connections, mails begun and mails handed over, also those that were refused. */
  counted: { connections: number; recipients: number; handed: number }
  /** What it says to a recipient, and to a mail; may be changed at any time. */
  answers: { recipient?: (address: string) => Answer; mail?: () => Answer }
  close: () => Promise<void>
}

/** A real mail server on a free port of this machine. Without `secure` it speaks plainly, and knows no STARTTLS. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: ParsedMail[] = []
  const raw: string[] = []
  const counted = { connections: 0, recipients: 0, handed: 0 }
  const answers: MailServer['answers'] = {}
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    ...(options.secure || options.disabledCommands?.length === 0
      ? { key: made.private, cert: ownCertificate }
      : { disabledCommands: ['STARTTLS'] }),
    ...options,
    onConnect: (_session, done) => {
      counted.connections++
      done()
    },
    onRcptTo: ({ address }, _session, done) => {
      counted.recipients++
      done(errorOf(answers.recipient?.(address)))
    },
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        counted.handed++
        const refused = errorOf(answers.mail?.())
        if (refused) return done(refused)
        const bytes = Buffer.concat(pieces)
        simpleParser(bytes).then((mail) => {
          taken.push(mail)
          raw.push(bytes.toString('latin1'))
          done()
        }, done)
      })
    },
  })
  // A client that hangs up, or will have no certificate of ours, is what some tests want.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, taken, raw, counted, answers, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function errorOf(answer: Answer): Error | null {
  return answer ? Object.assign(new Error(answer.text), { responseCode: answer.status }) : null
}
