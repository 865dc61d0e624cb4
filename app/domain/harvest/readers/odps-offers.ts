import type { Frequency } from '../../codes/content.ts'
import type { PriceModel, PriceUnit } from '../../codes/trade.ts'
import type { Offer } from '../../listing/listing-content.ts'
import type { Text } from '../../text.ts'
import { mapFrequency } from '../map-values.ts'
import { type Fields, fieldsOf, filled, isFields, listOf, wordsOf } from './draft.ts'
import { cut, line, withoutContacts } from './markdown-text.ts'

/** Pricing plans as offers: the same plan in several languages is one offer with a title in each. */
export function offersOf(plans: Fields): Offer[] {
  const byLanguage = fieldsOf(plans.declarative ?? plans)
  const languages = Object.keys(byLanguage).filter((tag) => Array.isArray(byLanguage[tag]))
  const first = languages.includes('en') ? 'en' : languages[0]
  if (first === undefined) return []
  return listOf(byLanguage[first])
    .filter(isFields)
    .slice(0, 20)
    .map((plan, index) => {
      const titles = languages.map(
        (tag) => [tag, line(wordsOf(fieldsOf(listOf(byLanguage[tag])[index]).name), 200)] as const,
      )
      return offerOf(plan, Object.fromEntries(titles.filter(([, title]) => title !== '')))
    })
}

function offerOf(plan: Fields, title: Text): Offer {
  const price = Number(wordsOf(plan.price).replace(/,/g, ''))
  const known = wordsOf(plan.price) !== '' && Number.isFinite(price) && price >= 0
  const micros = Math.round(price * 1_000_000)
  const unit = wordsOf(plan.unit).toLowerCase()
  const duration = wordsOf(plan.billingDuration).toLowerCase()
  const currency = wordsOf(plan.priceCurrency).toUpperCase()
  const quota = Number(wordsOf(plan.maxTransactionQuantity))
  const how = modelOf(unit, duration, known ? price : undefined)
  const words = [...listOf(plan.offering).map(wordsOf), wordsOf(plan.notes)].filter(Boolean)
  const priced =
    known &&
    how.model !== 'FREE' &&
    how.model !== 'REVSHARE' &&
    how.model !== 'NEGOTIATED' &&
    Number.isSafeInteger(micros)
  return filled({
    model: how.model,
    title: Object.keys(title).length > 0 ? title : undefined,
    price: priced ? micros : undefined,
    unit: how.model === 'FREE' ? undefined : how.unit,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : 'XXX',
    quota: Number.isInteger(quota) && quota > 0 ? quota : undefined,
    shareBasisPoints: how.model === 'REVSHARE' && known && price <= 100 ? Math.round(price * 100) : undefined,
    note: words.length > 0 ? { en: cut(withoutContacts(words.join('; ')).text, 1_000) } : undefined,
    original: cut(
      [wordsOf(plan.price), currency, duration && `/ ${duration}`, unit && `(${unit})`].filter(Boolean).join(' '),
      300,
    ),
  }) as Offer
}

function modelOf(unit: string, duration: string, price: number | undefined): { model: PriceModel; unit?: PriceUnit } {
  if (/revenue/.test(unit)) return { model: 'REVSHARE' }
  if (/open[- ]?data/.test(unit) || price === 0) return { model: 'FREE' }
  if (price === undefined || /dynamic|value|pay what|negotia|auction/.test(unit)) return { model: 'NEGOTIATED' }
  if (/pay[- ]per[- ]use|per[- ]call|transaction/.test(unit)) return { model: 'PER_CALL', unit: 'CALL' }
  if (/volume|gigabyte|\bgb\b/.test(unit)) return { model: 'PER_UNIT', unit: 'GB' }
  if (/one[- ]?time|on-time|single|perpetual/.test(unit)) return { model: 'ONEOFF', unit: 'ITEM' }
  if (/year|annual/.test(duration)) return { model: 'YEAR', unit: 'YEAR' }
  if (/month/.test(duration)) return { model: 'MONTH', unit: 'MONTH' }
  if (/day/.test(duration)) return { model: 'PER_UNIT', unit: 'DAY' }
  if (/hour/.test(duration)) return { model: 'PER_UNIT', unit: 'HOUR' }
  return { model: 'ONEOFF', unit: 'ITEM' }
}

/** What the first service level promises: uptime, response time, how often the data change. */
export function serviceLevelOf(levels: Fields): {
  sla?: { availability?: number; responseMs?: number }
  frequency?: Frequency
  original?: string
} {
  const declared = fieldsOf(levels.declarative ?? levels)
  const level = fieldsOf(declared.default ?? Object.values(declared).find(isFields))
  const dimensions = listOf(level.dimensions).filter(isFields)
  const found = (name: RegExp) => dimensions.find((one) => name.test(wordsOf(one.dimension)))
  const uptime = Number(wordsOf(found(/^uptime|availability/i)?.objective) || Number.NaN)
  const response = found(/^responseTime/i)
  const responded =
    Number(wordsOf(response?.objective) || Number.NaN) * (/^s(?:ec|$)/i.test(wordsOf(response?.unit)) ? 1_000 : 1)
  const updated = found(/^updateFrequency/i)
  const every = updated ? `${wordsOf(updated.objective)} ${wordsOf(updated.unit)}` : ''
  const sla = filled({
    availability: uptime >= 0 && uptime <= 100 ? uptime : undefined,
    responseMs: responded > 0 ? responded : undefined,
  })
  return filled({
    sla,
    frequency: periodOf(Number(wordsOf(updated?.objective)), wordsOf(updated?.unit)),
    original: every || undefined,
  })
}

function periodOf(count: number, unit: string): Frequency | undefined {
  if (!(count > 0)) return undefined
  if (/^sec|^milli/i.test(unit)) return 'REALTIME'
  if (/^min/i.test(unit)) return 'MINUTE'
  if (/^hour/i.test(unit)) return count <= 1 ? 'HOUR' : 'DAY'
  const letter = { d: 'D', w: 'W', m: 'M', y: 'Y' }[unit.toLowerCase()[0] as 'd' | 'w' | 'm' | 'y']
  return letter ? mapFrequency(`P${count}${letter}`) : undefined
}
