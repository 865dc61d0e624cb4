import type { Intent, PaymentMethod, SetupIntent } from '../objects/shapes.ts'
import { pagePrefix } from '../service.ts'
import { type PageAnswer, pageOf } from './frame.ts'
import { html } from './html.ts'
import { type Language, moneyText, pageTexts } from './page-texts.ts'

export type AuthenticateView = {
  language: Language
  merchant: string
  intent: Intent | SetupIntent
  method: PaymentMethod
  token: string
  goesTo: readonly (string | null)[]
}

/** The page of the card's bank, as in 3-D Secure: its holder says yes or no. */
export function authenticatePage({ language, merchant, intent, method, token, goesTo }: AuthenticateView): PageAnswer {
  const isPayment = intent.object === 'payment_intent'
  return pageOf({
    language,
    title: pageTexts[language].bankTitle,
    isNarrow: true,
    goesTo,
    content: (
      texts,
    ) => html`<form class="stack" method="post" action="${pagePrefix}/authenticate/${intent.id}/${token}">
<h1>${texts.bankTitle}</h1>
<p>${isPayment ? texts.bank : texts.bankSetup}</p>
<dl class="facts">
<div><dt>${texts.merchant}</dt><dd>${merchant}</dd></div>
${isPayment && html`<div><dt>${texts.amount}</dt><dd>${moneyText(intent.amount, intent.currency, language)}</dd></div>`}
<div><dt>${texts.card}</dt><dd>${texts.cardEnding(method.card.last4)}</dd></div>
</dl>
<div class="pair">
<button class="primary" type="submit" name="answer" value="approve">${texts.approve}</button>
<button type="submit" name="answer" value="refuse">${texts.refuse}</button>
</div>
</form>`,
  })
}
