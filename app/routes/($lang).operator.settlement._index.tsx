import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettlementPage } from '#app/components/billing/settlement-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { SettlementForm } from '#app/domain/billing/billing-forms.ts'
import { proposeRun } from '#app/domain/billing/propose-run.server.ts'
import { readSettlement } from '#app/domain/billing/read-settlement.server.ts'
import { dayOf, endOfDay } from '#app/domain/calendar/days.ts'
import { checkLedgerNow } from '#app/domain/ledger/keep-ledger-check.server.ts'
import { readPlaceAfter, writePlaceAfter } from '#app/http/billing-page.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { settlementWords } from '#app/i18n/billing-settlement.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = settlementWords[language]
  await requireOperator(context, request, 'exchange.payments')
  const after = readPlaceAfter(new URL(request.url).searchParams)
  const { next, ...page } = await readSettlement(context.exchange.database.read, {
    language,
    now: Date.now(),
    ...(after && { after }),
  })
  const place = next && new URLSearchParams({ after: writePlaceAfter(next) })
  return {
    page,
    ...(place && { next: linksIn(language).operatorSettlement(place) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const form = await readForm(context, request, SettlementForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const links = linksIn(languageOf(params))
  const now = Date.now()
  try {
    if (form.data.intent === 'check') {
      await checkLedgerNow(database, { actor, now })
      return redirect(`${links.operatorSettlement()}?done=checked`)
    }
    const { cutoff } = form.data
    // The day itself is in it; of today all until now.
    const cutoffAt = cutoff === dayOf(now) ? now : endOfDay(cutoff) + 1
    const number = await proposeRun(database, { actor, cutoffAt, now })
    return redirect(`${links.operatorSettlementRun(number)}?done=proposed`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorSettlement() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(settlementWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <SettlementPage {...view} />
    </OperatorFrame>
  )
}
