import { useSearchParams } from '@remix-run/react'
import type { ChosenDay, YearView } from '../../domain/calendar/calendar-view.ts'
import { calendarWords } from '../../i18n/calendar.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { ChosenDayForm } from './chosen-day-form.tsx'
import { MonthTable } from './month-table.tsx'

/** A year of working days, the day that is to be changed, and what was changed. */
export function CalendarPage({ view, chosen }: { view: YearView; chosen: ChosenDay | undefined }) {
  const words = useWords(calendarWords)
  const moved = Number(useSearchParams()[0].get('moved') ?? 0)
  return (
    <div className="mt-5">
      <Done sentences={words.done}>{words.moved(Number.isSafeInteger(moved) && moved > 0 ? moved : 0)}</Done>
      <YearChoice view={view} />
      <p className="mt-3 text-15 text-ink-soft">
        {words.workingDays(formatCount(view.workingDays))}
        {view.source ? ` · ${words.source(view.source)}` : null}
      </p>
      {view.source ? null : (
        <div className="mt-3 max-w-text">
          <Notice kind="warn">{words.provisional}</Notice>
        </div>
      )}
      {chosen ? <ChosenDayForm key={chosen.day} chosen={chosen} /> : null}
      <Legend />
      <div className="mt-4 grid grid-cols-1 items-start gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {view.months.map(({ month, weeks }) => (
          <MonthTable key={month} year={view.year} month={month} weeks={weeks} chosen={chosen?.day} />
        ))}
      </div>
      <Changes view={view} />
    </div>
  )
}

function YearChoice({ view: { year, years } }: { view: YearView }) {
  const words = useWords(calendarWords)
  const { links } = useSpeech()
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <nav aria-label={words.year}>
        <ul className="flex flex-wrap gap-x-5">
          {years.map((each) => (
            <li key={each}>
              <a
                href={links.operatorCalendar({ year: each })}
                aria-current={each === year ? 'page' : undefined}
                className="block border-b-2 border-transparent py-1.5 text-ink no-underline tabular-nums hover:underline aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
              >
                {words.yearLabel(each)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={links.operatorCalendar()} className="flex items-end gap-2">
        <label className="grid gap-1">
          <span className="text-13">{words.dayLabel}</span>
          <input
            type="date"
            name="day"
            min={`${years[0]}-01-01`}
            max={`${years.at(-1)}-12-31`}
            required
            className="rounded border border-line bg-sheet px-3 py-1.5 tabular-nums"
          />
        </label>
        <button type="submit" className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink">
          {words.go}
        </button>
      </form>
    </div>
  )
}

function Legend() {
  const { legend, legends, marks } = useWords(calendarWords)
  return (
    <dl aria-label={legend} className="mt-8 flex flex-wrap gap-x-5 gap-y-1 text-13 text-ink-soft">
      {(['off', 'worked', 'changed'] as const).map((name) => (
        <div key={name} className="flex items-baseline gap-1.5">
          <dt
            className={`font-medium ${name === 'changed' ? 'text-lead' : name === 'worked' ? 'text-ink' : 'text-warn'}`}
          >
            {marks[name]}
          </dt>
          <dd>{legends[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Changes({ view: { changes } }: { view: YearView }) {
  const words = useWords(calendarWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="changes-title" className="mt-10">
      <h2 id="changes-title" className="text-20">
        {words.changes}
      </h2>
      {changes.length === 0 ? (
        <p className="mt-2 text-ink-soft">{words.noChanges}</p>
      ) : (
        <ListTable
          label={words.changesTable}
          columns={[words.columns.day, words.columns.state, words.columns.name, words.columns.by, words.columns.on]}
        >
          {changes.map((each) => (
            <tr key={each.day}>
              <th scope="row" className="!min-w-28 whitespace-nowrap">
                <a href={links.operatorCalendar({ day: each.day })}>{each.day}</a>
              </th>
              <td className="whitespace-nowrap">{each.isWorking ? words.states.working : words.states.off}</td>
              <td>
                <bdi>{each.name}</bdi>
              </td>
              <td>{each.changedBy}</td>
              <td className="whitespace-nowrap">{each.changedOn}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </section>
  )
}
