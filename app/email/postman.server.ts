import { createTransport, type NodemailerError } from 'nodemailer'
import type { Language } from '#app/domain/text.ts'
import { readSmtpUrl } from './smtp-url.ts'

/** A mail as it leaves. */
export type Letter = {
  id: string
  to: string
  language: Language
  subject: string
  text: string
  html: string
  /** When it was written, milliseconds UTC. */
  writtenAt: number
  /** Where a click ends mails of this kind. */
  unsubscribeUrl?: string | undefined
}

/**
 * What became of a letter. `refused`: the server will never take it. `later`: it may take it another time; with `isAway`
 * nothing is wrong with the letter, the server cannot be reached or does not want us.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused'; error: string }
  | { kind: 'later'; error: string; isAway: boolean }

export type Postman = {
  /** Hands a letter to the mail server; never throws. Ends within two minutes. */
  deliver: (letter: Letter) => Promise<Outcome>
  close: () => void
}

/** Letters handed over at a time. */
export const mostAtOnce = 3
const patience = 120_000

/**
 * Speaks with the mail server. Passwords and letters go only over TLS with a certificate that fits, unless the server is
 * on this machine or `requireTLS=false` says otherwise. `authority` is the certificate of an authority of one's own (PEM).
 */
export function createPostman(smtp: { url: string; from: string }, options: { authority?: string } = {}): Postman {
  const transport = createTransport({
    ...readSmtpUrl(smtp.url),
    pool: true,
    maxConnections: mostAtOnce,
    // A letter that was under way when the connection broke may have arrived: it is not sent again unasked.
    maxRequeues: 0,
    // Sooner than any server, so that a letter never meets a connection that just went away.
    idleTimeout: 5_000,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(options.authority !== undefined && { tls: { ca: options.authority } }),
  })
  const domain = smtp.from.replace(/^.*@|>$/g, '')
  return {
    deliver: async (letter) => {
      try {
        await transport.sendMail({
          from: smtp.from,
          to: { name: '', address: letter.to },
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          date: new Date(letter.writtenAt),
          // The same each time: a double is known for one.
          messageId: `<${letter.id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': letter.language === 'zh' ? 'zh-Hans' : 'en',
            ...(letter.unsubscribeUrl && {
              'List-Unsubscribe': { prepared: true, value: `<${letter.unsubscribeUrl}>` },
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
          signal: AbortSignal.timeout(patience),
        })
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error as NodemailerError)
      }
    },
    close: () => transport.close(),
  }
}

/** Reads a failure: whose fault it is, and whether another try can help. */
export function outcomeOf(
  error: Pick<NodemailerError, 'message' | 'response' | 'responseCode' | 'command' | 'code'>,
): Outcome {
  const text = (error.response || error.message).replace(/\s+/g, ' ').slice(0, 300)
  const status = error.responseCode
  // Said of this letter: of its recipient or of what is in it. 421 closes, 530 wants a sign-in: those are about us.
  const isAboutLetter = error.command === 'RCPT TO' || error.command === 'DATA'
  if (status !== undefined && isAboutLetter && status !== 421 && status !== 530)
    return status >= 500 ? { kind: 'refused', error: text } : { kind: 'later', error: text, isAway: false }
  // The library found the address unfit before anything was sent.
  if (error.code === 'EENVELOPE' && error.command === 'API') return { kind: 'refused', error: text }
  return { kind: 'later', error: error.code ? `${error.code}: ${text}` : text, isAway: true }
}
