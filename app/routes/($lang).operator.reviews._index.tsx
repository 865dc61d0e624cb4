import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { QueuePage } from '#app/components/review/queue-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { grades } from '#app/domain/codes/grading.ts'
import { kinds } from '#app/domain/codes/trade.ts'
import { readQueueFilter, readQueueKey } from '#app/domain/review/queue-filter.ts'
import { readQueue } from '#app/domain/review/read-queue.server.ts'
import { BulkForm } from '#app/domain/review/review-forms.ts'
import { takeBulkAct } from '#app/domain/review/take-bulk-act.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { reviewWords } from '#app/i18n/review.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.review')
  const db = context.exchange.database.read
  const { searchParams } = new URL(request.url)
  const number = searchParams.get('number')?.trim().toUpperCase() ?? ''
  const found = number === '' ? undefined : await findSubmission(db, { number })
  if (found) throw redirect(linksIn(language).operatorReview(found.number))
  const words = reviewWords[language]
  const choice = (item: { code: string; zh: string; en: string }) => ({ value: item.code, label: item[language] })
  return {
    queue: await readQueue(db, {
      filter: readQueueFilter(searchParams),
      after: readQueueKey(searchParams),
      personId: actor.personId,
      language,
      now: Date.now(),
    }),
    choices: { kinds: kinds.map(choice), grades: grades.map(choice) },
    isUnknownNumber: number !== '',
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.review')
  const form = await readForm(context, request, BulkForm)
  if (!form.ok) return form.response
  try {
    const outcomes = await takeBulkAct(context.exchange.database, form.data, {
      actor,
      language: languageOf(params),
      now: Date.now(),
    })
    return data({ bulk: { act: form.data.act, outcomes } })
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => headMeta(loaded?.head)

export default function OperatorReviews() {
  const { head: _, ...view } = useLoaderData<typeof loader>()
  const words = useWords(reviewWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <QueuePage {...view} />
    </OperatorFrame>
  )
}
