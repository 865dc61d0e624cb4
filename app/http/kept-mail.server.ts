import type { AppLoadContext } from '@remix-run/node'
import type { Language } from '#app/domain/text.ts'
import { linksIn } from '#app/links.ts'
import { findMail, findMailOfOccasion, type MailRow } from '#db/queries/mail.server.ts'

/** All that is needed of a request's context. */
type InExchange = Pick<AppLoadContext, 'exchange'>

/** Whether mail is shown on the page that sent it: only in a demo, never with DEMO=0, and only where none is really sent. */
function isShown({ exchange }: InExchange): boolean {
  return exchange.hasDemo && exchange.config.demo && exchange.config.smtp === undefined
}

/**
 * In a demo without a mail server: a secret that opens the mail of this occasion, to be carried in an address
 * (`?mail=`); otherwise undefined. Mail to real operators is never opened this way.
 */
export async function keptMailToken(context: InExchange, occasion: string): Promise<string | undefined> {
  return (await findKept(context, occasion))?.token
}

/** In a demo without a mail server: where the mail of this occasion can be read, in its language or another. */
export async function keptMailLink(
  context: InExchange,
  occasion: string,
  language?: Language,
): Promise<string | undefined> {
  const kept = await findKept(context, occasion)
  return kept && linksIn(language ?? kept.language).keptMail(kept.token)
}

async function findKept(context: InExchange, occasion: string) {
  if (!isShown(context)) return undefined
  const mail = await findMailOfOccasion(context.exchange.database.read, occasion)
  if (!mail || mail.isToOperator) return undefined
  return { token: `${mail.id}.${context.exchange.key.sign('mail', mail.id)}`, language: mail.language }
}

/** The same for the token that an address carries; undefined for any other text. */
export function keptMailLinkOf(
  context: InExchange,
  token: string | null | undefined,
  language: Language,
): string | undefined {
  return token && mailIdOf(context, token) ? linksIn(language).keptMail(token) : undefined
}

/** The mail that a token opens, or undefined. */
export async function findKeptMail(context: InExchange, token: string | undefined): Promise<MailRow | undefined> {
  const id = mailIdOf(context, token ?? '')
  return id === undefined ? undefined : findMail(context.exchange.database.read, id)
}

function mailIdOf(context: InExchange, token: string): string | undefined {
  const [id = '', signature = ''] = token.split('.', 2)
  return isShown(context) && context.exchange.key.isSigned('mail', id, signature) ? id : undefined
}
