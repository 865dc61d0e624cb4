import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GradingTable } from '#app/components/prose/grading-table.tsx'
import { ProsePage } from '#app/components/prose/prose-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewGradingTable } from '#app/domain/catalogue/grading-view.ts'
import * as en from '#app/i18n/en/about.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import * as zh from '#app/i18n/zh/about.ts'

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { about, gradingWords } = language === 'zh' ? zh : en
  return {
    text: about,
    grading: { words: gradingWords, ...viewGradingTable(language) },
    head: pageHead(language, about.title, about.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function About() {
  const { text, grading } = useLoaderData<typeof loader>()
  return <ProsePage text={text} after={{ grading: <GradingTable view={grading} /> }} />
}
