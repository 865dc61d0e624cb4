import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JobsPage } from '#app/components/operator/jobs-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { hurryOutbox } from '#app/domain/jobs/hurry-outbox.server.ts'
import { jobHealth, jobKinds, jobNames } from '#app/domain/jobs/job-kinds.ts'
import { HurryOutbox, outboxTopics } from '#app/domain/mail/mail-forms.ts'
import { hurryAllMail } from '#app/domain/mail/operate-mail.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorMailWords } from '#app/i18n/operator-mail.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listJobRuns } from '#db/queries/jobs.server.ts'
import { findMailState } from '#db/queries/mail.server.ts'
import { listOutboxTopics } from '#db/queries/outbox.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.mail')
  const { config, database } = context.exchange
  const [runs, topics, mail] = await Promise.all([
    listJobRuns(database.read),
    listOutboxTopics(database.read),
    findMailState(database.read),
  ])
  const now = Date.now()
  const words = operatorMailWords[language].jobs
  return {
    jobs: jobNames.map((name) => {
      const run = runs.find((each) => each.name === name)
      const ended = Math.max(run?.finishedAt ?? 0, run?.failedAt ?? 0)
      return {
        name,
        health: jobHealth(run, jobKinds[name].every, now),
        runningSince: run?.startedAt && run.startedAt > ended ? run.startedAt : undefined,
        finishedAt: run?.finishedAt ?? undefined,
        done: run?.done ?? 0,
        failedAt: run?.failedAt ?? undefined,
        lastError: run?.lastError ?? undefined,
      }
    }),
    queues: outboxTopics.map((topic) => {
      const state = topic === 'mail' ? mail : topics.find((each) => each.topic === topic)
      return {
        topic,
        waiting: state?.waiting ?? 0,
        oldestAt: state?.oldestAt,
        failed: state?.failed ?? 0,
        lastError: state?.lastError,
      }
    }),
    stuckMails: mail.stuck,
    hasMailServer: config.smtp !== undefined,
    isHurried: new URL(request.url).searchParams.get('done') === 'hurried',
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.mail')
  const form = await readForm(context, request, HurryOutbox)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const { topic } = form.data
  try {
    if (topic === 'mail') await hurryAllMail(database, { actor })
    else await hurryOutbox(database, { topic, actor })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(language).operatorJobs()}?done=hurried`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Jobs() {
  const { head, isHurried, ...view } = useLoaderData<typeof loader>()
  const words = useWords(operatorMailWords)
  return (
    <OperatorFrame title={words.jobs.title} lead={words.jobs.description}>
      {isHurried ? (
        <div className="mt-4">
          <Notice kind="info">{words.done.hurried}</Notice>
        </div>
      ) : null}
      <JobsPage {...view} />
    </OperatorFrame>
  )
}
