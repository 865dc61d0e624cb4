import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComplaintCase } from '#app/components/complaint/complaint-case.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { DecideComplaintForm } from '#app/domain/complaint/complaint-forms.ts'
import { acceptComplaint, dismissComplaint, upholdComplaint } from '#app/domain/complaint/decide-complaint.server.ts'
import { readComplaintForOperator } from '#app/domain/complaint/read-complaints.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { complaintWords } from '#app/i18n/complaint.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.review')
  const found = await readComplaintForOperator(context.exchange.database.read, {
    number: params.number ?? '',
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  const { number } = found.complaint
  return { ...found, head: pageHead(language, number, complaintWords[language].operator.pageDescription) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.review')
  const form = await readForm(context, request, DecideComplaintForm)
  if (!form.ok) return form.response
  const { exchange } = context
  const act = { actor, number: params.number ?? '' }
  try {
    if (form.data.intent === 'accept') await acceptComplaint(exchange.database, act)
    else if (form.data.intent === 'dismiss')
      await dismissComplaint(exchange.database, { ...act, reason: form.data.reason })
    else {
      const { measure, reason } = form.data
      const hooks = certificateHooks(() => certifierOf(exchange))
      await upholdComplaint(exchange.database, { ...act, measure, reason, hooks })
    }
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).operatorComplaint(act.number)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorComplaint() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(complaintWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={<Marked said={view.complaint.title} />}
      back={{ to: links.operatorComplaints(), label: words.back }}
    >
      <ComplaintCase {...view} />
    </OperatorFrame>
  )
}
