import { parseFields } from '../api/form-body.ts'
import {
  type CardField,
  type CardMistake,
  digitsOf,
  isCardNumber,
  isCvc,
  isExpiry,
  isPast,
  readExpiry,
} from '../card-input.ts'
import { answerForHolder, payOnPage } from '../objects/checkout.ts'
import type { HeldSession } from '../objects/session-state.ts'
import { expireSession, isOver } from '../objects/session-state.ts'
import { byItself, pagePrefix, type Service } from '../service.ts'
import { cardNamed, cardWithNumber } from '../test-cards.ts'
import { authenticatePage } from './authenticate-page.ts'
import { checkoutPage, type Mistakes, type Typed } from './checkout-page.ts'
import { notice, type PageAnswer, sendTo } from './frame.ts'
import { pageStyle } from './page-style.ts'
import { languageOf, pageTexts } from './page-texts.ts'

export type PageAsked = { method: string; path: string; body: string; acceptLanguage: string | undefined }
export type Merchant = { zh: string; en: string }

const untyped: Typed = { number: '', expiry: '', cvc: '', name: '' }

/** Answers the pages that people see, all of them under one prefix. */
export function createPages({ service: given, merchant }: { service: Service; merchant: Merchant }) {
  const service = byItself(given)
  const { store } = service

  return (asked: PageAsked): PageAnswer => {
    const path = asked.path.slice(pagePrefix.length)
    if (path === '/style.css') return style
    const [, place, id = '', token = '', ...more] = path.split('/')
    if (more.length === 0 && place === 'checkout' && token === '') return store.whole(() => checkout(asked, id))
    if (more.length === 0 && place === 'authenticate') return store.whole(() => authenticate(asked, id, token))
    return nothing(asked)
  }

  function nothing({ acceptLanguage }: PageAsked): PageAnswer {
    const language = languageOf(null, acceptLanguage)
    const { missingTitle, missing } = pageTexts[language]
    return notice({ status: 404, language, title: missingTitle, text: missing })
  }

  function checkout(asked: PageAsked, id: string): PageAnswer {
    const found = store.find('checkout.session', id)
    if (!found) return nothing(asked)
    const held = isOver(service, found.body) ? { ...found, body: expireSession(service, found) } : found
    const { body } = held
    const language = languageOf(body.locale, asked.acceptLanguage)
    const texts = pageTexts[language]
    if (body.status === 'expired')
      return notice({ status: 410, language, title: texts.expiredTitle, text: texts.expired, backTo: body.cancel_url })
    if (asked.method === 'POST') return posted(asked, held)
    if (body.status === 'open') return show(asked, held, {})
    const text = body.mode === 'setup' ? texts.doneSetup : texts.done
    return notice({ language, title: texts.doneTitle, text, backTo: successOf(held) })
  }

  function posted(asked: PageAsked, held: HeldSession): PageAnswer {
    if (held.body.status !== 'open') return sendTo(successOf(held))
    const fields = parseFields(asked.body)
    const text = (name: string) => {
      const value = fields.get(name)
      return typeof value === 'string' ? value.slice(0, 100) : ''
    }
    const typed: Typed = { number: text('number'), expiry: text('expiry'), cvc: text('cvc'), name: text('name') }
    const texts = pageTexts[languageOf(held.body.locale, asked.acceptLanguage)]
    const wanted = cardNamed(text('fill'))
    if (wanted) {
      const year = (new Date(service.now()).getUTCFullYear() + 3) % 100
      const filled = { number: wanted.number.replace(/(.{4})(?=.)/g, '$1 '), expiry: `12/${year}`, cvc: '123' }
      return show(asked, held, { typed: { ...filled, name: typed.name || texts.sampleName }, isFilled: true })
    }
    const mistakes = mistakesIn(typed, service.now())
    const back = { ...typed, cvc: '' }
    if (Object.keys(mistakes).length > 0) return show(asked, held, { status: 422, typed: back, mistakes })
    const result = payOnPage(service, held.body.id, {
      card: cardWithNumber(digitsOf(typed.number)),
      ...(readExpiry(typed.expiry) ?? { month: 1, year: 2000 }),
      name: typed.name.trim(),
    })
    if (result.step === 'ask') return sendTo(result.url)
    if (result.step === 'done') return sendTo(successOf(held))
    return show(asked, held, { status: 402, typed: back, mistakes: { number: { declined: result.code } } })
  }

  function show(
    asked: PageAsked,
    { body, kept }: HeldSession,
    more: { status?: number; typed?: Typed; mistakes?: Mistakes; isFilled?: boolean },
  ): PageAnswer {
    const language = languageOf(body.locale, asked.acceptLanguage)
    const { typed = untyped, isFilled = false, status } = more
    return checkoutPage({
      language,
      merchant: merchant[language],
      session: body,
      lines: kept.lines,
      isHold: kept.intent?.capture_method === 'manual' && body.mode === 'payment',
      isSaved: kept.intent?.setup_future_usage !== null && body.mode === 'payment',
      typed,
      isFilled,
      mistakes: more.mistakes ?? (isFilled ? {} : lastMistake(body)),
      ...(status !== undefined && { status }),
    })
  }

  /** Why the last attempt failed, for somebody who comes back to the page. */
  function lastMistake({ payment_intent, setup_intent }: HeldSession['body']): Mistakes {
    const error = payment_intent
      ? store.find('payment_intent', payment_intent)?.body.last_payment_error
      : setup_intent && store.find('setup_intent', setup_intent)?.body.last_setup_error
    return error ? { number: { declined: error.decline_code ?? error.code } } : {}
  }

  function authenticate(asked: PageAsked, id: string, token: string): PageAnswer {
    const held = id.startsWith('seti_') ? store.find('setup_intent', id) : store.find('payment_intent', id)
    if (!held) return nothing(asked)
    const session = held.kept.sessionId ? store.find('checkout.session', held.kept.sessionId) : undefined
    const language = languageOf(session?.body.locale ?? null, asked.acceptLanguage)
    const texts = pageTexts[language]
    const answered = () => {
      const backTo = session && (session.body.status === 'complete' ? successOf(session) : session.body.url)
      return notice({ language, title: texts.answeredTitle, text: texts.answered, backTo: backTo ?? null })
    }
    if (held.body.status !== 'requires_action') return answered()
    if (token !== held.kept.authToken) return nothing(asked)
    const method = store.find('payment_method', held.body.payment_method ?? '')
    if (!method) return nothing(asked)
    const answer = asked.method === 'POST' ? parseFields(asked.body).get('answer') : undefined
    if (answer !== 'approve' && answer !== 'refuse')
      return authenticatePage({
        language,
        merchant: merchant[language],
        intent: held.body,
        method: method.body,
        token,
        goesTo: [session?.body.success_url ?? null, held.kept.returnUrl],
      })
    const after = answerForHolder(service, held, answer === 'approve')
    const isDone = after.body.status === 'succeeded' || after.body.status === 'requires_capture'
    if (session) return sendTo(isDone ? successOf(session) : `${pagePrefix}/checkout/${session.body.id}`)
    return held.kept.returnUrl ? sendTo(returnTo(held.kept.returnUrl, after.body, isDone)) : answered()
  }
}

/** Where a session sends its payer: to the address it was opened with, and nowhere else. */
const successOf = ({ body }: HeldSession) =>
  body.success_url.replace(/\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/gi, body.id)

function returnTo(url: string, intent: { id: string; client_secret: string; object: string }, isDone: boolean): string {
  const address = new URL(url)
  address.searchParams.set(intent.object, intent.id)
  address.searchParams.set(`${intent.object}_client_secret`, intent.client_secret)
  address.searchParams.set('redirect_status', isDone ? 'succeeded' : 'failed')
  return address.href
}

/** What is wrong with what was typed, field by field. */
function mistakesIn(typed: Typed, now: number): Mistakes {
  const found: [CardField, CardMistake | undefined][] = [
    ['number', numberMistake(typed.number)],
    ['expiry', expiryMistake(typed.expiry, now)],
    ['cvc', typed.cvc.trim() === '' ? 'cvc missing' : isCvc(typed.cvc) ? undefined : 'cvc wrong'],
    ['name', typed.name.trim() === '' ? 'name missing' : undefined],
  ]
  return Object.fromEntries(found.filter(([, mistake]) => mistake !== undefined))
}

function numberMistake(text: string): CardMistake | undefined {
  if (text.trim() === '') return 'number missing'
  return isCardNumber(digitsOf(text)) ? undefined : 'number wrong'
}

function expiryMistake(text: string, now: number): CardMistake | undefined {
  if (text.trim() === '') return 'expiry missing'
  const expiry = readExpiry(text)
  if (!expiry || !isExpiry(expiry)) return 'expiry wrong'
  return isPast(expiry, now) ? 'expiry past' : undefined
}

const style: PageAnswer = {
  status: 200,
  headers: {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  },
  body: pageStyle,
}
