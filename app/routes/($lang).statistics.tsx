import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { StatisticsPage } from '#app/components/statistics/statistics-page.tsx'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { monthsUpTo, viewStatistics } from '#app/domain/statistics/statistics-view.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { statisticsWords } from '#app/i18n/statistics.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { findStatistics } from '#db/queries/statistics.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { database } = context.exchange
  const now = Date.now()
  const figures = await findStatistics(database.read, { ...monthsUpTo(now), now })
  const words = statisticsWords[language]
  return {
    view: viewStatistics(figures, language),
    reviewDays: currentSettings(database).limits.reviewDays,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Statistics() {
  const { view, reviewDays } = useLoaderData<typeof loader>()
  return <StatisticsPage view={view} reviewDays={reviewDays} />
}
