import type { ChoiceView } from '../../domain/request/read-request-form.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { useForm } from '../form/form.tsx'
import { Words } from '../listing/words.tsx'
import { Marked } from '../ui/marked.tsx'

/** Offers side by side: each says its name, its price and how it is charged; the chosen one stands out. */
export function OfferChoices({ choices, chosen }: { choices: readonly ChoiceView[]; chosen: string }) {
  const { form: words } = useWords(requestWords)
  const form = useForm()
  const problem = form.problemOf('offer')
  const id = `${form.id}-offer`
  return (
    <fieldset id={id} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="font-medium">{words.offers}</legend>
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex cursor-pointer items-start gap-3 rounded border border-line bg-sheet p-3 hover:border-ink has-[:checked]:border-lead has-[:checked]:bg-lead-wash has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-lead"
          >
            <input
              type="radio"
              name="offer"
              value={choice.value}
              defaultChecked={choice.value === chosen}
              className="mt-1.5"
            />
            <span className="grid min-w-0 flex-1 gap-0.5">
              <Title choice={choice} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Title({ choice }: { choice: ChoiceView }) {
  const { form: words } = useWords(requestWords)
  const special = specialOf(choice, words)
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{special ? special.title : <Marked said={choice.title} />}</span>
        <span className="font-bold tabular-nums">
          {special?.price ?? (choice.price === choice.title.text ? null : choice.price)}
        </span>
      </span>
      <span className="text-13 text-ink-soft">
        {choice.isAtOnce ? words.atOnce : (special?.note ?? words.charges[choice.charge])}
      </span>
      {choice.note && !special ? (
        <span className="text-13">
          <Words said={choice.note} />
        </span>
      ) : null}
    </>
  )
}

function specialOf({ value, trial, price }: ChoiceView, words: (typeof requestWords)['zh']['form']) {
  if (value === 'wish') return { title: words.wishTitle, price: words.wishPrice, note: words.wishNote }
  if (value === 'demand') return { title: words.demandTitle, price, note: undefined }
  if (value === 'trial' && trial)
    return {
      title: words.trialTitle(trial.days),
      price: words.trialPrice,
      note: words.trialNote(trial.calls === null ? undefined : formatCount(trial.calls)),
    }
  return undefined
}
