import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisclosureTable } from '#app/components/prose/disclosure-table.tsx'
import { ProsePage } from '#app/components/prose/prose-page.tsx'
import { ShortcutSwitch } from '#app/components/prose/shortcut-switch.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { disclosureItems } from '#app/domain/listing/disclosure.ts'
import * as en from '#app/i18n/en/help.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import * as zh from '#app/i18n/zh/help.ts'

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { help, disclosureWords, keysWords } = language === 'zh' ? zh : en
  return {
    text: help,
    keys: keysWords,
    disclosure: {
      words: disclosureWords,
      items: disclosureItems.map((item) => ({ group: item.group, weight: item.weight, label: item[language] })),
    },
    head: pageHead(language, help.title, help.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Help() {
  const { text, keys, disclosure } = useLoaderData<typeof loader>()
  return (
    <ProsePage
      text={text}
      after={{ disclosure: <DisclosureTable view={disclosure} />, keys: <ShortcutSwitch label={keys.on} /> }}
    />
  )
}
