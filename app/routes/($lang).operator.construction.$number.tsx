import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClaimDeskPage } from '#app/components/construction/claim-desk-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { DecideClaimForm } from '#app/domain/construction/construction-forms.ts'
import { takeClaimDecision } from '#app/domain/construction/decide-claims.server.ts'
import { readConstructionForOperator } from '#app/domain/construction/read-construction.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.demands')
  const found = await readConstructionForOperator(context.exchange.database.read, {
    number: params.number ?? '',
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  const { operator: words } = constructionWords[language]
  return { ...found, head: pageHead(language, found.item.number, words.pageDescription) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.demands')
  const form = await readForm(context, request, DecideClaimForm)
  if (!form.ok) return form.response
  const number = params.number ?? ''
  try {
    await takeClaimDecision(context.exchange.database, { actor, number, form: form.data })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).operatorConstructionItem(number)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorConstructionItem() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(constructionWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={<Marked said={view.item.title} />}
      back={{ to: links.operatorConstruction(), label: words.back }}
    >
      <ClaimDeskPage {...view} />
    </OperatorFrame>
  )
}
