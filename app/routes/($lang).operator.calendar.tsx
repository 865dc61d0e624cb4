import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalendarPage } from '#app/components/calendar/calendar-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { CalendarForm } from '#app/domain/calendar/calendar-forms.ts'
import { readCalendarQuery, viewChosen, viewYear } from '#app/domain/calendar/calendar-view.ts'
import { setCalendarDay, unsetCalendarDay } from '#app/domain/calendar/change-calendar.server.ts'
import { startOfDay } from '#app/domain/calendar/days.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { calendarWords } from '#app/i18n/calendar.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countClocksOver, listCalendarDays } from '#db/queries/calendar.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.settings')
  const { read } = context.exchange.database
  const now = Date.now()
  const { year, day } = readCalendarQuery(new URL(request.url).searchParams, now)
  const changes = await listCalendarDays(read)
  const inYear = changes.filter((each) => each.day.startsWith(`${year}-`))
  const people = await listPersonNames(read, [...new Set(inYear.map(({ changedBy }) => changedBy))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const clocks = day ? await countClocksOver(read, { day, from: startOfDay(day) }) : 0
  const words = calendarWords[language]
  return {
    view: viewYear(year, { changes, names, now }),
    chosen: day ? viewChosen(day, { changes, clocks, now }) : undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requireOperator(context, request, 'exchange.settings')
  const form = await readForm(context, request, CalendarForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const { intent, day } = form.data
  let moved: number
  try {
    if (form.data.intent === 'set') {
      const { isWorking, name } = form.data
      moved = await setCalendarDay(database, { actor, day, isWorking, ...(name && { name }) })
    } else moved = await unsetCalendarDay(database, { actor, day })
  } catch (error) {
    return refuse(error, form.values)
  }
  const year = Number(day.slice(0, 4))
  return redirect(`${links.operatorCalendar({ year, day })}&done=${intent}&moved=${moved}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorCalendar() {
  const { view, chosen } = useLoaderData<typeof loader>()
  const words = useWords(calendarWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <CalendarPage view={view} chosen={chosen} />
    </OperatorFrame>
  )
}
