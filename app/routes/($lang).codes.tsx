import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CodeListsPage } from '#app/components/prose/code-lists-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { type CodeListName, codeLists } from '#app/domain/codes/all-lists.ts'
import { codeListWords as en } from '#app/i18n/en/code-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { codeListWords as zh } from '#app/i18n/zh/code-lists.ts'

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { count, show, names, ...words } = language === 'zh' ? zh : en
  return {
    words,
    lists: (Object.keys(codeLists) as CodeListName[]).map((name) => ({
      name,
      label: names[name],
      count: count(codeLists[name].length),
      show: show(codeLists[name].length),
      items: codeLists[name].map((item) => ({ code: item.code, zh: item.zh, en: item.en })),
    })),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Codes() {
  const { words, lists } = useLoaderData<typeof loader>()
  return <CodeListsPage words={words} lists={lists} />
}
