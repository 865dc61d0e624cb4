import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { CasePage } from '#app/components/review/case-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { findNextCase } from '#app/domain/review/next-case.server.ts'
import { readCase } from '#app/domain/review/read-case.server.ts'
import { CaseForm } from '#app/domain/review/review-forms.ts'
import { isSubmissionNumber } from '#app/domain/review/submission-number.ts'
import { takeReviewAct } from '#app/domain/review/take-review-act.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { reviewWords } from '#app/i18n/review.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.review')
  const view = await readCase(context.exchange.database.read, params.number ?? '', {
    personId: actor.personId,
    language,
    now: Date.now(),
  })
  if (!view) throw notFound()
  const before = new URL(request.url).searchParams.get('of') ?? ''
  return {
    view,
    ...(isSubmissionNumber(before) && { before }),
    head: pageHead(language, view.title.text, reviewWords[language].page.description),
  }
}

/** Acts after which a case waits for nobody here: the reviewer goes on to the next. */
const leaving: readonly string[] = ['approve', 'waits', 'startNotice', 'return', 'refuse']

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const actor = await requireOperator(context, request, 'exchange.review')
  const form = await readForm(context, request, CaseForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const submission = await findSubmission(database.read, { number: params.number ?? '' })
  if (!submission) throw notFound()
  const { id, number, dueAt } = submission
  try {
    const act = { actor, submissionId: id, round: form.data.round, language }
    const { done } = await takeReviewAct(database, form.data, act)
    if (!leaving.includes(done)) return redirect(`${links.operatorReview(number)}?done=${done}`)
    const place = { personId: actor.personId, than: id, after: { dueAt, id }, now: Date.now() }
    const next = await findNextCase(database.read, place)
    const to = next === undefined ? links.operatorReviews() : links.operatorReview(next)
    return redirect(`${to}?done=${done}&of=${number}`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorReview() {
  const { view, before } = useLoaderData<typeof loader>()
  const words = useWords(reviewWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame title={<Marked said={view.title} />} back={{ to: links.operatorReviews(), label: words.page.back }}>
      <CasePage key={`${view.number}:${view.history.length}`} view={view} before={before} />
    </OperatorFrame>
  )
}
