import { Form, useActionData, useNavigation } from '@remix-run/react'
import { type QueueState, queueStates, writeQueueFilter } from '../../domain/review/queue-filter.ts'
import type { QueueLine, QueueView } from '../../domain/review/read-queue.server.ts'
import type { PickedOutcome } from '../../domain/review/take-bulk-act.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { useFormToken } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { TimeLeftMark } from './time-left-mark.tsx'

/** The review queue: by state, with filters, a line a case, and acts on several light cases at once. */
export function QueuePage({
  queue,
  choices,
  isUnknownNumber,
}: {
  queue: QueueView
  choices: { kinds: { value: string; label: string }[]; grades: { value: string; label: string }[] }
  isUnknownNumber: boolean
}) {
  const words = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const { links } = useSpeech()
  const { filter, lines } = queue
  const isPlain = writeQueueFilter(filter).size === 0
  return (
    <>
      <div className="mt-4">
        <Done sentences={words.done} />
        <SmallFormProblem names={['bulk']} sentences={sentences} />
        <Outcomes />
      </div>
      <StateTabs queue={queue} />
      <QueueFilters filter={filter} choices={choices} isUnknownNumber={isUnknownNumber} />
      {lines.length === 0 ? (
        <p className="mt-8 max-w-text text-ink-soft">
          {isPlain ? words.queue.empty : words.queue.none}{' '}
          <a href={links.operatorReviews(writeQueueFilter({ state: 'open' }))}>{words.queue.showOpen}</a>
        </p>
      ) : (
        <Lines
          lines={lines}
          filter={filter}
          hasPicks={filter.state === 'waiting' || filter.state === 'open' || isActable(filter.state)}
        />
      )}
      <ListPages
        words={words.queue}
        first={queue.isFirst ? undefined : links.operatorReviews(writeQueueFilter(filter))}
        next={queue.next && `${links.operatorReviews()}?${queue.next}`}
      />
    </>
  )
}

function isActable(state: QueueState): boolean {
  return state === 'submitted' || state === 'reviewing'
}

/** What became of each case of the last act at once. */
function Outcomes() {
  const words = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const { links } = useSpeech()
  const answer = useActionData<{ bulk?: { act: 'accept' | 'notice'; outcomes: PickedOutcome[] } } | undefined>()?.bulk
  if (!answer) return null
  const { act, outcomes } = answer
  return (
    <section role="status" className="mb-6 border-l-4 border-lead bg-lead-wash px-4 py-2 text-15">
      <p className="font-medium">
        {words.queue.outcomes(outcomes.filter(({ refused }) => refused === undefined).length, outcomes.length)}
      </p>
      <ul className="mt-1">
        {outcomes.map(({ number, title, refused, waits }) => (
          <li key={number}>
            <a href={links.operatorReview(number)}>
              <Marked said={title} />
            </a>{' '}
            {refused === undefined ? (
              waits ? (
                words.queue.waits
              ) : (
                words.queue.done[act]
              )
            ) : (
              <span className="text-stop">{sentences[refused] ?? words.queue.refused}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function StateTabs({ queue: { filter, counts, overdue } }: { queue: QueueView }) {
  const words = useWords(reviewWords)
  const { links } = useSpeech()
  return (
    <nav aria-label={words.queue.states} className="mt-5">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-hairline">
        {queueStates.map((state) => (
          <li key={state}>
            <a
              href={links.operatorReviews(writeQueueFilter({ ...filter, state }))}
              aria-current={filter.state === state ? 'page' : undefined}
              className="-mb-px block border-b-2 border-transparent py-2 text-ink no-underline hover:border-line aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
            >
              {words.states[state]}
              {counts[state] === undefined ? null : (
                <span className="ml-1 text-13 text-ink-soft tabular-nums">{counts[state]}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {overdue > 0 ? (
        <p className="mt-3 text-15">
          <a
            href={links.operatorReviews(writeQueueFilter({ state: 'waiting', isOverdue: true }))}
            className="text-stop"
          >
            {words.queue.overdue(overdue)}
          </a>
        </p>
      ) : null}
    </nav>
  )
}

function Lines({ lines, filter, hasPicks }: Pick<QueueView, 'lines' | 'filter'> & { hasPicks: boolean }) {
  const { queue: words } = useWords(reviewWords)
  const token = useFormToken()
  // Sent to the route of the list itself, and back to the same filters.
  const address = writeQueueFilter(filter)
  address.set('index', '')
  const isSending = useNavigation().state === 'submitting'
  const look = 'rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink aria-disabled:opacity-60'
  const list = (
    <ol aria-label={words.list} data-queue className="mt-5 border-b border-hairline">
      {lines.map((line) => (
        <li key={line.number}>
          <Line line={line} isPickable={hasPicks && isActable(line.state)} />
        </li>
      ))}
    </ol>
  )
  if (!hasPicks) return list
  return (
    <Form method="post" action={`?${address}`}>
      <input type="hidden" name="csrf" value={token} />
      <input type="hidden" name="intent" value="bulk" />
      {list}
      <fieldset className="mt-4 grid gap-2">
        <legend className="font-medium">{words.bulk}</legend>
        <p className="max-w-text text-13 text-ink-soft text-pretty">{words.bulkHint}</p>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="act" value="accept" aria-disabled={isSending || undefined} className={look}>
            {words.accept}
          </button>
          <button type="submit" name="act" value="notice" aria-disabled={isSending || undefined} className={look}>
            {words.notice}
          </button>
        </div>
      </fieldset>
      <p className="mt-3 hidden text-13 text-ink-soft md:block">{words.keys}</p>
    </Form>
  )
}

function Line({ line, isPickable }: { line: QueueLine; isPickable: boolean }) {
  const words = useWords(reviewWords)
  const { links } = useSpeech()
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-hairline py-3 focus-within:bg-wash sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <span className="row-span-2 w-4 pt-1">
        {isPickable ? (
          <input type="checkbox" name="picks[]" value={line.pick} aria-label={words.queue.pick(line.title.text)} />
        ) : null}
      </span>
      <div className="min-w-0">
        <h2 className="text-17 font-medium">
          <a href={links.operatorReview(line.number)} className="no-underline hover:underline">
            <Marked said={line.title} />
          </a>
        </h2>
        <p className="mt-0.5 text-13 text-ink-soft">
          <Dotted
            parts={[
              <span key="number" className="font-mono">
                {line.number}
              </span>,
              <Marked key="organisation" said={line.organisation.name} />,
              line.kind,
              words.registrations[line.registration],
              line.round > 1 && words.round(line.round),
            ]}
          />
        </p>
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13">
          {line.grade ? (
            <GradeMark grade={line.grade.code} label={line.grade.label} />
          ) : (
            <span className="text-ink-soft">{words.noGrade}</span>
          )}
          {line.isPublicData ? <Tag>{words.publicData}</Tag> : null}
          {line.warnings > 0 ? (
            <Tag tone="warn">{words.warnings(line.warnings)}</Tag>
          ) : (
            <span className="text-ink-soft">{words.noWarnings}</span>
          )}
        </p>
      </div>
      <p className="col-start-2 mt-2 text-15 sm:col-start-3 sm:mt-0 sm:text-right">
        <TimeLeftMark left={line.left} />
        <span className="block text-13 text-ink-soft">
          <Dotted
            parts={[
              words.states[line.state],
              line.reviewer ? words.reviewer(line.reviewer.name, line.reviewer.isMine) : words.nobody,
            ]}
          />
        </span>
      </p>
    </article>
  )
}
