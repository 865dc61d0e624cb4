import type { JobHealth, JobName } from '../../domain/jobs/job-kinds.ts'
import type { outboxTopics } from '../../domain/mail/mail-forms.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorMailWords } from '../../i18n/operator-mail.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

export type JobsPageView = {
  jobs: readonly {
    name: JobName
    health: JobHealth
    /** Set while it runs. */
    runningSince: number | undefined
    finishedAt: number | undefined
    done: number
    failedAt: number | undefined
    lastError: string | undefined
  }[]
  queues: readonly {
    topic: (typeof outboxTopics)[number]
    waiting: number
    oldestAt: number | undefined
    failed: number
    lastError: string | undefined
  }[]
  stuckMails: number
  hasMailServer: boolean
}

const tones = { new: 'plain', well: 'lead', failed: 'warn', late: 'warn' } as const

/** How the regular work and the outbox are doing. */
export function JobsPage({ jobs, queues, stuckMails, hasMailServer }: JobsPageView) {
  const { jobs: words, problems } = useWords(operatorMailWords)
  const { links } = useSpeech()
  return (
    <>
      <section className="mt-8">
        <h2 className="text-20">{words.regular}</h2>
        <ListTable
          label={words.table}
          columns={[words.name, words.health, words.last, { head: words.done, isFigures: true }, words.error]}
        >
          {jobs.map((job) => (
            <tr key={job.name}>
              <th scope="row">
                {words.names[job.name].name}
                <span className="block text-13 text-ink-soft">{words.names[job.name].what}</span>
              </th>
              <td>
                <Tag tone={tones[job.health]}>{words.healths[job.health]}</Tag>
              </td>
              <td className="whitespace-nowrap">
                {job.runningSince !== undefined
                  ? words.runningSince(formatMoment(job.runningSince))
                  : job.finishedAt === undefined
                    ? words.never
                    : formatMoment(job.finishedAt)}
              </td>
              <td className="text-right">{job.finishedAt === undefined ? '' : formatCount(job.done)}</td>
              <td className="max-w-80">
                {job.failedAt === undefined ? null : (
                  <>
                    <span className="block whitespace-nowrap">{formatMoment(job.failedAt)}</span>
                    <span className="block text-13 break-words text-ink-soft">{job.lastError}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </ListTable>
      </section>
      <section className="mt-12">
        <h2 className="text-20">{words.queues}</h2>
        <p className="mt-1 max-w-text text-ink-soft text-pretty">{words.queuesLead}</p>
        {stuckMails > 0 ? (
          <div className="mt-4">
            <Notice kind="warn">
              <a href={`${links.operatorMailbox()}?state=stuck`}>{words.stuck(formatCount(stuckMails))}</a>
            </Notice>
          </div>
        ) : null}
        <ListTable
          label={words.queueTable}
          columns={[
            words.topic,
            { head: words.waiting, isFigures: true },
            words.oldest,
            { head: words.failed, isFigures: true },
            words.lastError,
            { head: <span className="sr-only">{words.hurry}</span> },
          ]}
        >
          {queues.map((queue) => (
            <tr key={queue.topic}>
              <th scope="row" className="!min-w-24">
                {words.topics[queue.topic]}
              </th>
              <td className="text-right">{formatCount(queue.waiting)}</td>
              <td className="whitespace-nowrap">{queue.oldestAt === undefined ? '' : formatMoment(queue.oldestAt)}</td>
              <td className="text-right">{formatCount(queue.failed)}</td>
              <td className="max-w-80 text-13 break-words text-ink-soft">{queue.lastError}</td>
              <td>
                {queue.waiting > 0 ? (
                  <Form name="hurry" sentences={problems}>
                    <input type="hidden" name="topic" value={queue.topic} />
                    <Button look="plain">{words.hurry}</Button>
                  </Form>
                ) : null}
              </td>
            </tr>
          ))}
        </ListTable>
        {hasMailServer ? null : <p className="mt-3 text-13 text-ink-soft">{words.noSmtp}</p>}
      </section>
    </>
  )
}
