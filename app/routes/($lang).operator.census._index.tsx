import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { CensusPage } from '#app/components/resource/census-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readCensus } from '#app/domain/resource/read-census.server.ts'
import { remindHolders } from '#app/domain/resource/remind-holders.server.ts'
import { RemindForm } from '#app/domain/resource/resource-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { censusWords } from '#app/i18n/resource-census.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = censusWords[language].operator
  await requireOperator(context, request, 'exchange.census')
  return {
    census: await readCensus(context.exchange.database.read, { language, now: Date.now() }),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.census')
  const form = await readForm(context, request, RemindForm)
  if (!form.ok) return form.response
  try {
    await remindHolders(context.exchange.database, { actor })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).operatorCensus()}?done=reminded`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorCensus() {
  const { census } = useLoaderData<typeof loader>()
  const words = useWords(censusWords).operator
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <CensusPage census={census} />
    </OperatorFrame>
  )
}
