import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { ObjectionDecision } from '#app/components/public-notice/objection-decision.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { DecideObjectionForm } from '#app/domain/public-notice/objection-forms.ts'
import { readObjection } from '#app/domain/public-notice/read-objection.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findObjectionCase } from '#db/queries/objections.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.review')
  const { read } = context.exchange.database
  const objection = await readObjection(read, { id: params.id ?? '', actor, language, now: Date.now() })
  if (!objection) throw notFound()
  const words = publicNoticeWords[language].operator
  return { objection, head: pageHead(language, words.one.heading(objection.number), words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requireOperator(context, request, 'exchange.review')
  const form = await readForm(context, request, DecideObjectionForm)
  if (!form.ok) return form.response
  const { intent, reason } = form.data
  const { database } = context.exchange
  try {
    await decideObjection(database, { actor, objectionId: params.id ?? '', isUpheld: intent === 'uphold', reason })
  } catch (error) {
    return refuse(error, form.values)
  }
  const decided = await findObjectionCase(database.read, params.id ?? '')
  const done = intent === 'uphold' ? 'upheld' : decided?.submission.state === 'objected' ? 'rejectedOne' : 'rejected'
  return redirect(`${links.operatorObjections()}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorObjection() {
  const { objection } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={words.one.heading(objection.number)}
      back={{ to: links.operatorObjections(), label: words.one.back }}
    >
      <ObjectionDecision objection={objection} />
    </OperatorFrame>
  )
}
