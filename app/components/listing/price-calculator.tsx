import { useId, useState } from 'react'
import { type Cost, costOf, countedUnit, mostUnits, readUnits } from '../../domain/listing/price-calculator.ts'
import type { OfferView, PriceView } from '../../domain/listing/view-offers.ts'
import { formatCount, formatMoney } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Words } from './words.tsx'

/** What one's own use would cost under each offer. A plain form; where there is JavaScript it follows the typing. */
export function PriceCalculator({ price, usage }: { price: PriceView; usage: Readonly<Record<string, string>> }) {
  const words = useSpeech().messages.listing.price
  const id = useId()
  const [typed, setTyped] = useState(usage)
  return (
    <form
      action="#price"
      method="get"
      className="no-print mt-4 rounded bg-wash p-3"
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 className="text-15 font-bold">{words.calculator}</h3>
      {price.counted.map(({ unit }) => {
        const value = typed[unit] ?? ''
        const isWrong = readUnits(value) === undefined
        return (
          <div key={unit} className="mt-2">
            <label htmlFor={id + unit} className="block text-13">
              {words.units[unit] ?? unit}
            </label>
            {isWrong ? (
              <p id={`${id + unit}-error`} className="text-13 text-stop">
                {words.unitsInvalid(formatCount(mostUnits))}
              </p>
            ) : null}
            <input
              id={id + unit}
              name={`n.${unit}`}
              value={value}
              onChange={(event) => setTyped({ ...typed, [unit]: event.target.value })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={16}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id + unit}-error` : undefined}
              className="w-full rounded border border-line bg-sheet px-2 py-1 tabular-nums aria-invalid:border-stop"
            />
          </div>
        )
      })}
      <noscript>
        <button type="submit" className="mt-3 rounded border border-line bg-sheet px-3 py-1 text-15">
          {words.compute}
        </button>
      </noscript>
      <Costs offers={price.offers} typed={typed} />
      <p className="mt-2 text-13 text-ink-soft">{words.estimate}</p>
    </form>
  )
}

type Line = { offer: OfferView; unit: string; currency: string; cost: Cost }

function Costs({ offers, typed }: { offers: readonly OfferView[]; typed: Readonly<Record<string, string>> }) {
  const words = useSpeech().messages.listing.price
  const lines = offers.flatMap((offer): Line[] => {
    const unit = offer.priced && countedUnit(offer.priced)
    const units = unit && readUnits(typed[unit] ?? '')
    const cost = typeof units !== 'number' || !offer.priced ? undefined : costOf(offer.priced, units)
    return cost && unit && offer.priced ? [{ offer, unit, currency: offer.priced.currency, cost }] : []
  })
  if (lines.length === 0) return null
  return (
    <dl className="mt-3 space-y-2 border-t border-hairline pt-2 tabular-nums">
      {lines.map((line, index) => (
        <div key={index} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <dt className="text-13">
            <Words said={line.offer.name} />
            {isCheapest(line, lines) ? <span className="ml-1 text-lead">{words.cheapest}</span> : null}
          </dt>
          <dd className="font-bold">{formatMoney(line.cost.cents * 10_000, line.currency)}</dd>
          {line.cost.packs === undefined ? null : (
            <dd className="basis-full text-13 text-ink-soft">{words.packs(line.cost.packs)}</dd>
          )}
          {line.cost.tiers && line.cost.tiers.length > 1 ? (
            <dd className="basis-full text-13 text-ink-soft">
              {line.cost.tiers
                .map((tier) => `${formatCount(tier.units)} × ${formatMoney(tier.price, line.currency)}`)
                .join(' + ')}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

/** Only what counts the same thing in the same currency can be compared. */
function isCheapest(line: Line, lines: readonly Line[]): boolean {
  const rivals = lines.filter((each) => each.unit === line.unit && each.currency === line.currency)
  return rivals.length > 1 && rivals.every((each) => each === line || each.cost.cents > line.cost.cents)
}
