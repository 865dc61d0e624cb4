import type { EntitlementPage } from '../../domain/entitlement/read-entitlements.server.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'

/** The way to the data for whoever has the right, by how they are handed over. */
export function HowToUse({ slug, page }: { slug: string; page: EntitlementPage }) {
  const { page: words } = useWords(entitlementWords)
  const { links } = useSpeech()
  const { stand } = page
  const isUsable = stand.state === 'active' && stand.why === undefined
  if (!isUsable) return null
  const way = page.isByFile
    ? { name: 'files' as const, to: links.entitlementFiles(slug, stand.number) }
    : stand.mode === 'API'
      ? { name: 'api' as const, to: links.entitlementApi(slug, stand.number) }
      : stand.mode === 'QUERY'
        ? { name: 'query' as const, to: links.entitlementQuery(slug, stand.number) }
        : { name: 'byHand' as const, to: links.orderDelivery(slug, page.order) }
  return (
    <Part id="how" title={words.useTitle}>
      <p>
        <a
          href={way.to}
          className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
        >
          {words.ways[way.name]}
        </a>
      </p>
      <p className="mt-2 text-15 text-pretty text-ink-soft">{words.wayLeads[way.name]}</p>
    </Part>
  )
}
