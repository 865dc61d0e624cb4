import type { QueueFilter } from '../../domain/review/queue-filter.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'

type Choice = { value: string; label: string }
const box = 'rounded border border-line bg-sheet px-3 py-1.5'
const button = 'rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink'

/** The filters of the queue, and the way to a case by its number. */
export function QueueFilters({
  filter,
  choices,
  isUnknownNumber,
}: {
  filter: QueueFilter
  choices: { kinds: Choice[]; grades: Choice[] }
  isUnknownNumber: boolean
}) {
  const { queue: words } = useWords(reviewWords)
  const { links } = useSpeech()
  const publicData = { true: 'yes', false: 'no' }[String(filter.isPublicData)] ?? ''
  const isFiltered = Object.keys(filter).length > 1
  return (
    <details className="mt-3" open={isFiltered || isUnknownNumber || undefined}>
      <summary className="w-fit py-1 text-15 text-lead">{words.filters}</summary>
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <form
          method="get"
          action={links.operatorReviews()}
          className="flex flex-wrap items-end gap-x-3 gap-y-2 text-15"
        >
          {filter.state === 'waiting' ? null : <input type="hidden" name="state" value={filter.state} />}
          <Select name="kind" label={words.kind} value={filter.kind ?? ''} choices={choices.kinds} />
          <Select name="grade" label={words.grade} value={filter.grade ?? ''} choices={choices.grades} />
          <Select
            name="public"
            label={words.publicData}
            value={publicData}
            choices={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
          />
          <Tick name="late" label={words.late} isOn={filter.isOverdue} />
          <Tick name="findings" label={words.findings} isOn={filter.hasFindings} />
          <Tick name="mine" label={words.mine} isOn={filter.isMine} />
          <button type="submit" className={button}>
            {words.apply}
          </button>
          {isFiltered ? (
            <a href={links.operatorReviews()} className="py-1.5">
              {words.clear}
            </a>
          ) : null}
        </form>
        <form method="get" action={links.operatorReviews()} className="flex flex-wrap items-end gap-3 text-15">
          <div className="grid gap-1">
            <label htmlFor="review-number" className="text-13">
              {words.number}
            </label>
            {isUnknownNumber ? (
              <p id="review-number-problem" className="max-w-56 text-13 text-stop">
                {words.findNone}
              </p>
            ) : null}
            <input
              id="review-number"
              name="number"
              maxLength={40}
              autoComplete="off"
              aria-invalid={isUnknownNumber || undefined}
              aria-describedby={isUnknownNumber ? 'review-number-problem' : undefined}
              className={`${box} w-52 font-mono`}
            />
          </div>
          <button type="submit" className={button}>
            {words.find}
          </button>
        </form>
      </div>
    </details>
  )
}

function Select({ name, label, value, choices }: { name: string; label: string; value: string; choices: Choice[] }) {
  const { queue: words } = useWords(reviewWords)
  return (
    <label className="grid gap-1">
      <span className="text-13">{label}</span>
      <select name={name} defaultValue={value} className={box}>
        <option value="">{words.any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean | undefined }) {
  return (
    <label className="flex items-baseline gap-2 py-1.5">
      <input type="checkbox" name={name} value="yes" defaultChecked={isOn} className="translate-y-0.5" />
      {label}
    </label>
  )
}
