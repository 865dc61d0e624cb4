import type { LooseContent } from './draft-field.ts'
import { type FormValues, oneOf } from './form-values.ts'
import { readMoney, readNumber, writeMoney, writeNumber } from './plain-values.ts'
import { mostOffers } from './row-shape.ts'
import { readLine, splitLines, writeLine } from './text-lines.ts'

export const offerCells = [
  'model',
  'price',
  'unit',
  'currency',
  'title',
  'rangeMin',
  'rangeMax',
  'tiers',
  'quota',
  'share',
  'note',
] as const
export type OfferValues = Record<(typeof offerCells)[number], string>

/** An offer as the form shows it. Tiers are one a line: from how many, and the price of one. */
export function writeOffer(offer: LooseContent): OfferValues {
  const money = (value: unknown) => (value === undefined ? '' : writeMoney(value))
  const tiers = Array.isArray(offer.tiers) ? (offer.tiers as LooseContent[]) : []
  return {
    model: String(offer.model ?? ''),
    price: money(offer.price),
    unit: String(offer.unit ?? ''),
    currency: String(offer.currency ?? ''),
    title: offer.title === undefined ? '' : writeLine(offer.title),
    rangeMin: money(offer.rangeMin),
    rangeMax: money(offer.rangeMax),
    tiers:
      typeof offer.tiers === 'string'
        ? offer.tiers
        : tiers.map(({ from, price }) => `${from} ${money(price)}`).join('\n'),
    quota: offer.quota === undefined ? '' : String(offer.quota),
    share:
      typeof offer.shareBasisPoints === 'number'
        ? writeNumber(offer.shareBasisPoints / 100)
        : String(offer.shareBasisPoints ?? ''),
    note: offer.note === undefined ? '' : writeLine(offer.note),
  }
}

/** The offers of the form, under `path.0`, `path.1`…; one that is marked or says nothing is left out. */
export function readOffers(path: string, form: FormValues, before: readonly LooseContent[]): LooseContent[] {
  const offers: LooseContent[] = []
  for (let index = 0; index < mostOffers; index++) {
    const cell = (name: string) => oneOf(form, `${path}.${index}.${name}`)?.trim() ?? ''
    if (cell('remove') !== '') continue
    const at = cell('at')
    const known = /^\d{1,2}$/.test(at) ? before[Number(at)] : undefined
    if (!offerCells.some((name) => name !== 'currency' && cell(name) !== '')) continue
    offers.push(readOffer(cell, known ?? {}))
  }
  return offers
}

function readOffer(cell: (name: string) => string, known: LooseContent): LooseContent {
  const share = readNumber(cell('share').replace(/%/g, ''))
  const made = {
    model: cell('model') || undefined,
    price: readMoney(cell('price')),
    unit: cell('unit') || undefined,
    currency: cell('currency').toUpperCase() || 'CNY',
    title: readLine(cell('title'), [known.title]),
    rangeMin: readMoney(cell('rangeMin')),
    rangeMax: readMoney(cell('rangeMax')),
    tiers: readTiers(cell('tiers')),
    quota: readNumber(cell('quota')),
    shareBasisPoints: typeof share === 'number' ? Math.round(share * 100) : share,
    note: readLine(cell('note'), [known.note]),
    original: known.original,
  }
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined))
}

function readTiers(typed: string): unknown {
  const lines = splitLines(typed)
  if (lines.length === 0) return undefined
  const tiers = lines.map((line) => {
    const [from, price] = line.split(/[\s,，:：]+/)
    return { from: readNumber(from ?? ''), price: readMoney(price ?? '') }
  })
  return tiers.every(({ from, price }) => typeof from === 'number' && typeof price === 'number') ? tiers : typed
}
