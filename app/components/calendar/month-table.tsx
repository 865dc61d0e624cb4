import type { DayView } from '../../domain/calendar/calendar-view.ts'
import { calendarWords } from '../../i18n/calendar.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

/** A month, each day a link to where it can be changed; what is off, worked or changed has its mark beside the number. */
export function MonthTable({
  year,
  month,
  weeks,
  chosen,
}: {
  year: number
  month: number
  weeks: readonly (readonly (DayView | undefined)[])[]
  /** The day that is to be changed. */
  chosen: string | undefined
}) {
  const words = useWords(calendarWords)
  return (
    <table className="w-full table-fixed text-15 tabular-nums">
      <caption className="pb-1 text-left font-medium">
        <span aria-hidden="true">{words.month(month)}</span>
        <span className="sr-only">{words.monthLabel(year, month)}</span>
      </caption>
      <thead>
        <tr className="text-13 text-ink-soft">
          {words.weekdays.map((name, index) => (
            <th key={words.weekdayNames[index]} scope="col" className="pb-1 font-normal">
              <abbr title={words.weekdayNames[index]} className="no-underline">
                {name}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={day?.day ?? place} className="p-px text-center">
                {day ? <DayLink day={day} isChosen={day.day === chosen} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayLink({ day, isChosen }: { day: DayView; isChosen: boolean }) {
  const words = useWords(calendarWords)
  const { links } = useSpeech()
  const mark = day.changed ? 'changed' : day.arrangement
  const label = [
    day.day,
    day.isWorking ? words.states.working : words.states.off,
    day.changed ? (day.changed.name ?? words.legends.changed) : day.arrangement && words.legends[day.arrangement],
    day.isToday && words.legends.today,
  ].filter(Boolean)
  return (
    <a
      href={`${links.operatorCalendar({ day: day.day })}#day`}
      aria-label={label.join(', ')}
      aria-current={isChosen ? 'true' : undefined}
      className={`flex h-9 items-center justify-center gap-0.5 rounded no-underline hover:outline hover:outline-line aria-[current]:outline-2 aria-[current]:outline-lead ${
        day.isWorking ? 'text-ink' : 'bg-wash text-ink-soft'
      } ${day.isToday ? 'font-bold underline' : ''}`}
    >
      {Number(day.day.slice(8))}
      {mark ? (
        <span
          className={`text-13 leading-none font-medium ${
            mark === 'changed' ? 'text-lead' : mark === 'worked' ? 'text-ink' : 'text-warn'
          }`}
        >
          {words.marks[mark]}
        </span>
      ) : null}
    </a>
  )
}
