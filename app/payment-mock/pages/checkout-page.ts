import type { CardField, CardMistake } from '../card-input.ts'
import type { LineItem, Session } from '../objects/shapes.ts'
import { pagePrefix } from '../service.ts'
import { testCards } from '../test-cards.ts'
import { type PageAnswer, pageOf } from './frame.ts'
import { type Html, html } from './html.ts'
import { type Language, moneyText, pageTexts, type Texts } from './page-texts.ts'

export type Typed = Record<CardField, string>
export type Mistakes = Partial<Record<CardField, CardMistake | { declined: string }>>

export type CheckoutView = {
  status?: number
  language: Language
  merchant: string
  session: Session
  lines: readonly LineItem[]
  isHold: boolean
  isSaved: boolean
  typed: Typed
  mistakes: Mistakes
  isFilled: boolean
}

const fieldOrder: readonly CardField[] = ['number', 'expiry', 'cvc', 'name']

/** The page on which somebody pays or leaves a card. The security code is never written back unless a test card filled it in. */
export function checkoutPage(view: CheckoutView): PageAnswer {
  const { session, merchant, language } = view
  return pageOf({
    ...(view.status !== undefined && { status: view.status }),
    language,
    title: session.mode === 'setup' ? pageTexts[language].setupTitle(merchant) : pageTexts[language].title(merchant),
    takesCard: true,
    goesTo: [session.success_url, session.cancel_url],
    content: (texts) => html`${mistakeList(view, texts)}<div class="sides stack">
<section class="stack" aria-labelledby="about">${about(view, texts)}</section>
<form class="stack" method="post" action="${pagePrefix}/checkout/${session.id}" novalidate autocomplete="off">
${form(view, texts)}
</form>
</div>`,
  })
}

function about({ session, merchant, lines, isHold, isSaved, language }: CheckoutView, texts: Texts): Html {
  const { amount_total: total, currency } = session
  const money = (amount: number, code: string) => moneyText(amount, code, language)
  if (total === null || currency === null)
    return html`<h1 id="about">${texts.setupTitle(merchant)}</h1><p class="note">${texts.setup}</p>`
  return html`<div>
<h1 id="about" class="seller">${texts.title(merchant)}</h1>
<p class="amount">${money(total, currency)}</p>
</div>
<ul class="lines" aria-label="${texts.summary}">
${lines.map(
  (
    line,
  ) => html`<li><span>${line.description}${line.quantity > 1 && html` <span class="soft">${texts.times(line.quantity)}</span>`}</span>
<span class="number">${money(line.amount_total, line.currency)}</span></li>`,
)}
<li class="sum"><span>${isHold ? texts.held : texts.total}</span><span class="number">${money(total, currency)}</span></li>
</ul>
<div class="note block"><p>${isHold ? texts.hold : texts.charge}</p>${isSaved && html`<p>${texts.saves}</p>`}</div>`
}

/** What is wrong, before all else on the page, with the way to each field. */
function mistakeList({ mistakes, session }: CheckoutView, texts: Texts): Html | false {
  const wrong = fieldOrder.filter((name) => mistakes[name] !== undefined)
  return (
    wrong.length > 0 &&
    html`<div class="summary" role="alert"><p>${session.mode === 'setup' ? texts.setupErrors : texts.errors}</p>
<ul>${wrong.map((name) => html`<li><a href="#${name}">${saidOf(mistakes[name], texts)}</a></li>`)}</ul></div>
`
  )
}

function form(view: CheckoutView, texts: Texts): Html {
  const { session, language, isHold } = view
  const amount =
    session.amount_total === null ? '' : moneyText(session.amount_total, session.currency ?? 'cny', language)
  return html`${view.isFilled && html`<p class="told" role="status">${texts.filled}</p>`}
<h2 id="card">${texts.card}</h2>
<div class="fields">
${field(view, texts, 'number', { isWide: true, mode: 'numeric', most: 30 })}
${field(view, texts, 'expiry', { hint: texts.expiryHint, most: 9 })}
${field(view, texts, 'cvc', { hint: texts.cvcHint, mode: 'numeric', most: 4 })}
${field(view, texts, 'name', { isWide: true, most: 100 })}
</div>
<div class="block">
<button class="primary" type="submit" name="act" value="pay">${
    session.mode === 'setup' ? texts.keep : isHold ? texts.holdPay(amount) : texts.pay(amount)
  }</button>
${session.cancel_url && html`<p class="cancel"><a href="${session.cancel_url}">${texts.cancel}</a></p>`}
</div>
<section class="block" aria-labelledby="cards">
<h2 id="cards">${texts.cards}</h2>
<p class="hint">${texts.cardsHint}</p>
<ul class="cards">${testCards.map(
    (
      card,
    ) => html`<li><button type="submit" name="fill" value="${card.name}" formaction="${pagePrefix}/checkout/${session.id}#card"><span>${texts.cardNames[card.name]}</span>
<span class="digits">${card.number.replace(/(.{4})(?=.)/g, '$1 ')}</span></button></li>`,
  )}</ul>
</section>`
}

function field(
  { typed, mistakes }: CheckoutView,
  texts: Texts,
  name: CardField,
  how: { hint?: string; isWide?: boolean; mode?: 'numeric'; most: number },
): Html {
  const mistake = mistakes[name]
  const told = [how.hint && `${name}-hint`, mistake && `${name}-error`].filter(Boolean).join(' ')
  return html`<div class="${how.isWide ? 'field wide' : 'field'}">
<label for="${name}">${texts[name]}</label>
${how.hint && html`<span class="hint" id="${name}-hint">${how.hint}</span>`}
${mistake && html`<span class="error" id="${name}-error">${saidOf(mistake, texts)}</span>`}
<input id="${name}" name="${name}" value="${typed[name]}" maxlength="${how.most}" autocomplete="off" spellcheck="false" required${
    how.mode && html` inputmode="${how.mode}"`
  }${told !== '' && html` aria-describedby="${told}"`}${mistake && html` aria-invalid="true"`}>
</div>`
}

function saidOf(mistake: Mistakes[CardField], texts: Texts): string {
  if (mistake === undefined) return ''
  return typeof mistake === 'string' ? texts.mistakes[mistake] : (texts.declines[mistake.declined] ?? texts.declined)
}
