import { setTimeout as sleep } from 'node:timers/promises'
import { type AppLoadContext, data, type HeadersFunction, redirect } from '@remix-run/node'
import type { ActsFrom } from '#app/domain/account/accounts.server.ts'
import { refusalDue } from '#app/domain/account/attempt-rules.ts'
import {
  openSignInStep,
  type SignInStep,
  sealSignInStep,
  signInStepLife,
} from '#app/domain/account/sign-in-step.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { FormState } from '#app/domain/form-state.ts'
import type { Language } from '#app/domain/text.ts'
import { languageOfPath, linksIn } from '#app/links.ts'
import { refuse } from './forms.server.ts'
import { ownPath } from './guards.server.ts'
import { keptMailLinkOf, keptMailToken } from './kept-mail.server.ts'
import { cookieOf, formToken, readActor, readDevice } from './session.server.ts'

/** Where the request comes from, for the acts of signing in; `header` makes a new device known. */
export async function readActsFrom(
  context: AppLoadContext,
  request: Request,
): Promise<{ from: ActsFrom; header: string | undefined }> {
  const { device, header } = await readDevice(context, request)
  return { from: { address: context.clientAddress, agent: request.headers.get('User-Agent') ?? '', device }, header }
}

/** What a page answers whose forms somebody may send who is not signed in: `body`, and the token its forms carry. */
export async function answerWithToken<T extends object>(
  context: AppLoadContext,
  request: Request,
  body: T,
  init: { status?: number } = {},
) {
  const { token, header } = await formToken(context, request)
  return data({ ...body, csrf: token }, { ...init, headers: headersOf({ 'Set-Cookie': [header] }) })
}

/** Headers of such a page: nobody keeps it, and a wait is said to programs too. */
export const tokenPageHeaders: HeadersFunction = ({ actionHeaders, errorHeaders, parentHeaders }) => {
  const wait = (errorHeaders ?? actionHeaders).get('Retry-After')
  const headers = new Headers(parentHeaders)
  headers.set('Cache-Control', 'no-store')
  if (wait !== null) headers.set('Retry-After', wait)
  return headers
}

/** When the last refusal of this process is answered. */
let lastRefusalDue = 0

/**
 * What a refused try answers, as `refuse` does. Where many are refused, whether a guess was wrong or they have to wait, their
 * answers are spread: whoever hammers at a form from many connections spends their time waiting, and not ours. Whoever is
 * let in waits for none of them.
 */
export async function refuseTry(error: unknown, values: FormState['values']) {
  if (error instanceof Refusal) {
    const now = Date.now()
    lastRefusalDue = refusalDue(lastRefusalDue, now)
    if (lastRefusalDue > now) await sleep(lastRefusalDue - now)
  }
  return refuse(error, values)
}

/** A redirect that sets or takes these cookies; those that are undefined are left out. */
export function redirectWith(to: string, cookies: readonly (string | undefined)[]): Response {
  return redirect(to, { headers: headersOf({ 'Set-Cookie': cookies }) })
}

/** The own page to go on to, from the address of a page: `to`, or undefined. */
export function onwards(request: Request): string | undefined {
  return ownPath(new URL(request.url).searchParams.get('to'))
}

/** Sends whoever is signed in already on to where they were going. */
export async function sendSignedInOn(context: AppLoadContext, request: Request): Promise<void> {
  const actor = await readActor(context, request)
  if (actor.kind === 'person')
    throw redirect(onwards(request) ?? linksIn(languageOfPath(new URL(request.url).pathname)).home())
}

/** Key of a sentence about what was just done, from the address of a page; undefined for any other text. */
export function readDone<K extends string>(request: Request, known: readonly K[]): K | undefined {
  const given = new URL(request.url).searchParams.get('done')
  return known.find((each) => each === given)
}

/** Where a form leads that had a mail sent: the same page, which says so, and in a demo shows the mail. */
export async function sentTo(context: AppLoadContext, page: string, occasion: string): Promise<string> {
  const mail = await keptMailToken(context, occasion)
  return `${page}?${new URLSearchParams({ done: 'sent', ...(mail && { mail }) })}`
}

/** Whether the page is asked for after a mail was sent, and where to read the mail in a demo; otherwise undefined. */
export function readSent(
  context: AppLoadContext,
  request: Request,
  language: Language,
): { mail: string | undefined } | undefined {
  const { searchParams } = new URL(request.url)
  if (searchParams.get('done') !== 'sent') return undefined
  return { mail: keptMailLinkOf(context, searchParams.get('mail'), language) }
}

/** In a demo, where to read the mail that told of an account being deleted; otherwise undefined. */
export function readLastMail(context: AppLoadContext, request: Request, language: Language): string | undefined {
  return keptMailLinkOf(context, new URL(request.url).searchParams.get('mail'), language)
}

/**
 * What the page of the second factor has to say: it is asked for, was given already, is not set up, or there is nobody it
 * could be asked of any more.
 */
export async function readFactorState(
  context: AppLoadContext,
  request: Request,
): Promise<'asked' | 'given' | 'missing' | 'over'> {
  const actor = await readActor(context, request)
  if (actor.kind !== 'person') return (await readSignInStep(context, request)) ? 'asked' : 'over'
  if (!actor.hasSecondFactor) return 'missing'
  // Only operators have sessions without the second factor although one is set up.
  return actor.isOperatorPending ? 'asked' : 'given'
}

const stepCookie = (context: AppLoadContext) => cookieOf(context, 'shuji_step', signInStepLife / 1_000)

/** The header by which a browser carries the step between password and second factor. */
export function signInStepHeader(context: AppLoadContext, step: SignInStep): Promise<string> {
  return stepCookie(context).serialize(sealSignInStep(context.exchange.key, step))
}

/** The header that takes the step away. */
export function noSignInStepHeader(context: AppLoadContext): Promise<string> {
  return stepCookie(context).serialize('', { maxAge: 0 })
}

/** The step between password and second factor, where the browser is in it. */
export async function readSignInStep(
  context: AppLoadContext,
  request: Request,
  now = Date.now(),
): Promise<SignInStep | undefined> {
  const value: unknown = await stepCookie(context).parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length < 1_000
    ? openSignInStep(context.exchange.key, value, now)
    : undefined
}

function headersOf(fields: Record<string, readonly (string | undefined)[]>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(fields))
    for (const value of values) if (value !== undefined) headers.append(name, value)
  return headers
}
