import type { OfferView } from '../../domain/response/response-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Marked } from '../ui/marked.tsx'

/** From an accepted response to its orders: one for each listing that was agreed on. */
export function AgreedOrders({
  slug,
  responseId,
  agreed,
}: {
  /** The buyer. */
  slug: string
  responseId: string
  agreed: OfferView | undefined
}) {
  const { page: words } = useWords(requestWords)
  const { links } = useSpeech()
  const listings = agreed?.listings.filter(({ isListed }) => isListed) ?? []
  if (listings.length === 0) return null
  return (
    <ul className="mb-6 grid gap-2">
      {listings.map(({ code, title }) => (
        <li key={code}>
          <a
            href={links.request(code, new URLSearchParams({ as: slug, response: responseId }))}
            className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {words.fromAgreed}
          </a>{' '}
          <span className="text-15">
            <Marked said={title} />
          </span>
        </li>
      ))}
    </ul>
  )
}
