import { responseWords } from '../../i18n/response.ts'
import type { Language } from '../text.ts'
import type { OfferView } from './response-view.ts'

/** One thing that is other than in the revision before; empty where there was or is nothing. */
export type OfferChange = {
  name: 'kind' | 'listings' | 'price' | 'days' | 'validUntil' | 'sample' | 'message' | 'statement'
  label?: string
  before: string
  after: string
}

/** What a provider changed between two revisions, the terms first, then requirement by requirement. */
export function changesOf(before: OfferView, after: OfferView, language: Language): OfferChange[] {
  const { daysOf } = responseWords[language].page
  const terms = (offer: OfferView) => ({
    kind: offer.kind ?? '',
    listings: offer.listings.map(({ title }) => title.text).join('\n'),
    price: offer.price ?? '',
    days: offer.days === undefined ? '' : daysOf(offer.days),
    validUntil: offer.validUntil ?? '',
    sample: offer.sampleOf?.title.text ?? '',
    message: offer.message ?? '',
  })
  const [old, now] = [terms(before), terms(after)]
  const names = Object.keys(now) as (keyof typeof now)[]
  const said = ({ verdictLabel, note }: OfferView['statements'][number]) =>
    [verdictLabel, note].filter(Boolean).join(' · ')
  return [
    ...names.flatMap((name) => (old[name] === now[name] ? [] : { name, before: old[name], after: now[name] })),
    ...after.statements.flatMap((statement): OfferChange[] => {
      const earlier = before.statements.find(({ key }) => key === statement.key)
      const [was, is] = [earlier ? said(earlier) : '', said(statement)]
      return was === is ? [] : [{ name: 'statement', label: statement.label, before: was, after: is }]
    }),
  ]
}
