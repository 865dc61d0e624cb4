import type { ReactNode } from 'react'
import type { BodyView } from '../../domain/listing/listing-page-view.ts'
import type { OfferView } from '../../domain/listing/view-offers.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { PriceCalculator } from './price-calculator.tsx'
import { Listed, Words } from './words.tsx'

/** What one decides by: price, delivery, what a buyer needs, whom to ask. */
export function SideColumn({
  body,
  usage,
  isOffered,
  obtain,
}: {
  body: BodyView
  usage: Readonly<Record<string, string>>
  /** A price of what cannot be obtained is history: nothing to work out. */
  isOffered: boolean
  /** The way to get it, above all else. */
  obtain?: ReactNode
}) {
  const { messages, links } = useSpeech()
  const words = messages.listing
  const { price, delivery } = body
  const hasDelivery = delivery.modes.length > 0 || delivery.days !== undefined || delivery.trial !== undefined
  return (
    // Floats, so that sections beside it are narrow and those that begin below it take the whole width for their tables.
    <aside
      className="mt-8 md:float-right md:mt-0 md:mb-8 md:ml-12 md:w-76 md:pt-12 print:float-none print:m-0 print:w-auto print:pt-4"
      aria-label={words.price.title}
    >
      {obtain}
      <section id="price" aria-labelledby="price-title" className="scroll-mt-16 border-t-2 border-ink pt-3">
        <h2 id="price-title" className="text-17">
          {words.price.title}
        </h2>
        {price.offers.length === 0 ? <p className="text-15 text-ink-soft">{words.price.none}</p> : null}
        <ul>
          {price.offers.map((offer, index) => (
            <Offer key={index} offer={offer} />
          ))}
        </ul>
        <Lines
          lines={[
            price.freeForPublicInterest === true && [words.price.publicInterest, words.price.publicInterestFree],
            [words.price.basis, price.basis],
            [words.price.ceiling, price.ceiling],
            [words.price.document, price.document],
            [words.price.settlement, price.settlement],
            [words.price.tax, price.tax],
            price.invoice !== undefined && [words.price.invoice, <Words key="i" said={price.invoice} />],
          ]}
        />
        {price.counted.length > 0 && isOffered ? <PriceCalculator price={price} usage={usage} /> : null}
      </section>
      {hasDelivery ? (
        <section aria-labelledby="delivery-title" className="mt-8 border-t border-hairline pt-3">
          <h2 id="delivery-title" className="text-17">
            {words.delivery.title}
          </h2>
          <Lines
            lines={[
              delivery.modes.length > 0 && [
                words.delivery.modes,
                <Listed
                  key="m"
                  items={delivery.modes.map((mode) => (
                    <a key={mode.code} href={links.facet('delivery', mode.code)}>
                      {mode.label}
                    </a>
                  ))}
                />,
              ],
              delivery.days !== undefined && [words.delivery.days, words.delivery.daysValue(delivery.days)],
              delivery.trial !== undefined && [words.delivery.trial, <Words key="t" said={delivery.trial} />],
              delivery.availability !== undefined && [words.delivery.availability, `${delivery.availability}%`],
              delivery.responseMs !== undefined && [words.delivery.response, `${delivery.responseMs} ms`],
              delivery.support !== undefined && [words.delivery.support, <Words key="s" said={delivery.support} />],
            ]}
          />
        </section>
      ) : null}
      {body.buyerRequirements || body.support ? (
        <section aria-labelledby="buyer-title" className="mt-8 border-t border-hairline pt-3">
          <h2 id="buyer-title" className="text-17">
            {body.buyerRequirements ? words.buyer.title : words.buyer.support}
          </h2>
          {body.buyerRequirements ? (
            <p className="mt-2 text-15">
              <Words said={body.buyerRequirements} />
            </p>
          ) : null}
          {body.support ? (
            <>
              {body.buyerRequirements ? (
                <h3 className="mt-3 text-13 font-medium text-ink-soft">{words.buyer.support}</h3>
              ) : null}
              <p className={body.buyerRequirements ? 'text-15' : 'mt-2 text-15'}>
                <Words said={body.support} />
              </p>
            </>
          ) : null}
        </section>
      ) : null}
    </aside>
  )
}

function Offer({ offer }: { offer: OfferView }) {
  const words = useSpeech().messages.listing.price
  const isNamed = offer.name.text !== offer.model
  return (
    <li className="border-b border-hairline py-3 last:border-b-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        {offer.name.text === offer.price ? null : (
          <span className="text-15">
            <Words said={offer.name} />
          </span>
        )}
        <span className="text-17 font-bold tabular-nums">{offer.price}</span>
      </p>
      <p className="text-13 text-ink-soft tabular-nums empty:hidden">
        <Dotted
          parts={[
            isNamed && !offer.isModelInPrice && offer.model,
            offer.quota && (offer.quota.isCalls ? words.quota(offer.quota.amount) : words.amount(offer.quota.amount)),
            offer.share && words.share(offer.share),
          ]}
        />
      </p>
      {offer.tiers ? (
        <>
          <table className="mt-1 w-full text-13">
            <caption className="sr-only">{words.tiers}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{words.tierUnits}</th>
                <th scope="col">{words.tierPrice}</th>
              </tr>
            </thead>
            <tbody>
              {offer.tiers.map((tier) => (
                <tr key={tier.from}>
                  <th scope="row" className="py-0.5 text-left font-normal">
                    {words.tierFrom(tier.from)}
                  </th>
                  <td className="py-0.5 text-right">{tier.price}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="text-13 text-ink-soft">{words.tierNote}</p>
        </>
      ) : null}
      {offer.note ? (
        <p className="mt-1 text-13">
          <Words said={offer.note} />
        </p>
      ) : null}
      {offer.original ? <p className="mt-1 text-13 text-ink-soft">{words.original(offer.original)}</p> : null}
    </li>
  )
}

function Lines({ lines }: { lines: readonly (readonly [string, ReactNode] | false)[] }) {
  const shown = lines.filter((line): line is readonly [string, ReactNode] => line !== false && line[1] !== undefined)
  if (shown.length === 0) return null
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-15 tabular-nums">
      {shown.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-13 leading-[1.75] text-ink-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
