import type { ChosenDay } from '../../domain/calendar/calendar-view.ts'
import { calendarProblems, calendarWords } from '../../i18n/calendar.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'

/** One day: what it is and why, what changing it would move, and the change. */
export function ChosenDayForm({ chosen }: { chosen: ChosenDay }) {
  const words = useWords(calendarWords)
  const problems = useWords(calendarProblems)
  const { links } = useSpeech()
  const { day, isWorking, changed, arrangement } = chosen
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const why = changed ? 'changed' : (arrangement ?? (isWorking ? 'plain' : 'weekend'))
  return (
    <section
      id="day"
      aria-labelledby="day-title"
      className="mt-6 scroll-mt-4 rounded border border-hairline bg-sheet px-5 py-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="day-title" className="text-17 tabular-nums">
          {words.chosen.heading(day, words.weekdayNames[weekday] ?? '')}
        </h2>
        <a href={links.operatorCalendar({ year: Number(day.slice(0, 4)) })} className="text-15">
          {words.chosen.close}
        </a>
      </div>
      <p className="mt-1">
        {words.chosen.now(isWorking ? words.states.working : words.states.off)} · {words.chosen.why[why]}
        {changed?.name ? (
          <>
            {' '}
            · <bdi>{changed.name}</bdi>
          </>
        ) : null}
      </p>
      <p className="mt-1 mb-4 max-w-text text-15 text-pretty text-ink-soft">
        {!chosen.isAhead
          ? words.chosen.past
          : chosen.clocks === 0
            ? words.chosen.noClocks
            : `${words.chosen.clocks(formatCount(chosen.clocks))} ${
                changed ? '' : isWorking ? words.chosen.toOff : words.chosen.toWorking
              }`}
      </p>
      {/* What somebody else did meanwhile leaves no form to say it in. */}
      <SmallFormProblem names={changed ? ['set'] : ['unset']} sentences={problems} />
      {changed ? (
        <Form name="unset" sentences={problems}>
          <input type="hidden" name="day" value={day} />
          <Button>{words.chosen.unset}</Button>
        </Form>
      ) : (
        <Form name="set" sentences={problems}>
          <input type="hidden" name="day" value={day} />
          <input type="hidden" name="isWorking" value={isWorking ? '0' : '1'} />
          <TextField
            name="name"
            label={words.chosen.name}
            hint={words.chosen.nameHint}
            isOptional
            maxLength={60}
            autoComplete="off"
          />
          <Button>{isWorking ? words.chosen.setOff : words.chosen.setWorking}</Button>
        </Form>
      )}
    </section>
  )
}
