import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { renderMarkdown } from '#app/domain/listing/markdown.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { rulesKey } from '#app/domain/settings/exchange-settings.ts'
import { notFound } from '#app/http/guards.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { rulesWords } from '#app/i18n/rules.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { database } = context.exchange
  const { rulesAt } = currentSettings(database)
  // Rules that were written in one language only are shown in that one.
  const written = [language, 'zh' as const, 'en' as const].find((each) => rulesAt[each] !== null)
  const text = written && database.setting(rulesKey(written))
  if (!written || !text) throw notFound()
  const words = rulesWords[language]
  return {
    html: renderMarkdown(text, { shift: 1 }),
    written,
    isOther: written !== language,
    changedOn: formatDay(rulesAt[written] ?? 0),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Rules() {
  const { html, written, isOther, changedOn } = useLoaderData<typeof loader>()
  const words = useWords(rulesWords)
  return (
    <article className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="mt-2 text-13 text-ink-soft">
        {words.changed(changedOn)}
        {isOther ? ` ${words.other}` : ''}
      </p>
      <div
        className="prose mt-6 max-w-text"
        lang={written === 'zh' ? 'zh-Hans' : 'en'}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderMarkdown, which lets no markup through
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </article>
  )
}
