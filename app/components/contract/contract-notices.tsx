import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that other licences keep the contract from being concluded. */
export function InTheWay({ inTheWay }: Pick<ContractPageView, 'inTheWay'>) {
  const { page: words } = useWords(contractWords)
  if (!inTheWay) return null
  return (
    <div className="mt-4 max-w-text">
      <Notice kind="stop">
        {inTheWay.isExclusive ? words.inTheWayExclusive : words.inTheWayPlain}
        {inTheWay.orders.length > 0 ? <p>{words.inTheWayOrders(inTheWay.orders.join(', '))}</p> : null}
      </Notice>
    </div>
  )
}

/** Says what the listing declares now that it did not when the contract was made; the contract stays. */
export function ListingNow({ listingNow }: Pick<ContractPageView, 'listingNow'>) {
  const { page: words } = useWords(contractWords)
  if (!listingNow) return null
  const { revision, changes } = listingNow
  return (
    <section aria-label={words.listingNow(revision)} className="mt-8 max-w-text no-print">
      <Notice kind="info">
        <p>{words.listingNow(revision)}</p>
        {changes.length === 0 ? <p>{words.listingSame}</p> : <p>{words.listingChanged}</p>}
      </Notice>
      {changes.length > 0 ? (
        <ul className="mt-2">
          {changes.map(({ id, contract, listing }) => (
            <li key={id} className="border-b border-hairline py-2">
              <p>
                <span className="text-13 text-ink-soft">{words.inContract}</span> {contract ?? words.notThere}
              </p>
              <p>
                <span className="text-13 text-ink-soft">{words.onListing}</span> {listing ?? words.notThere}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
