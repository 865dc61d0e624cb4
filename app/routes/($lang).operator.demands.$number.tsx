import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskDemandPage } from '#app/components/demand-desk/desk-demand-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { DeskForm } from '#app/domain/demand/desk-forms.ts'
import { readDeskDemand } from '#app/domain/demand/read-desk.server.ts'
import { takeDeskAct } from '#app/domain/demand/take-desk-act.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { demandDeskWords } from '#app/i18n/demand-desk.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.demands')
  const found = await readDeskDemand(context.exchange.database.read, {
    number: params.number ?? '',
    actor,
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  return { ...found, head: pageHead(language, found.demand.number, demandDeskWords[language].pageDescription) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.demands')
  const form = await readForm(context, request, DeskForm)
  if (!form.ok) return form.response
  const number = params.number ?? ''
  try {
    await takeDeskAct(context.exchange.database, { actor, number, form: form.data })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).operatorDemand(number)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorDemand() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={<Marked said={view.demand.title} />}
      back={{ to: links.operatorDemands(), label: words.back }}
    >
      <DeskDemandPage {...view} />
    </OperatorFrame>
  )
}
