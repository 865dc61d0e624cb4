import type { Demand } from '../../../db/queries/demands.server.ts'
import { formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { saidOf } from './response-view.ts'

/** A demand as it stands beside a response. */
export type DemandSummary = {
  number: string
  title: Said
  need: Said
  /** Absent where the buyer is masked. */
  buyer?: { slug: string; name: Said }
  deadline?: string
  isOpen: boolean
  challenge?: { target: Said; criteria: Said; award?: string; selectBy: string }
}

/** What a provider sees of the demand beside its response; the buyer only where it is shown. */
export function summariseDemand(
  demand: Demand,
  { isBuyerShown, language }: { isBuyerShown: boolean; language: Language },
): DemandSummary {
  const { content, organisation, deadline } = demand
  const { challenge } = content
  return {
    number: demand.number ?? '',
    title: saidOf(content.title, language),
    need: saidOf(content.need, language),
    ...(isBuyerShown && {
      buyer: {
        slug: organisation.slug,
        name: pickText(organisation.name, language) ?? { text: organisation.slug, language },
      },
    }),
    ...(deadline !== null && { deadline }),
    isOpen: demand.isOpen === 1,
    ...(challenge && {
      challenge: {
        target: saidOf(challenge.target, language),
        criteria: saidOf(challenge.criteria, language),
        ...(challenge.award !== undefined && { award: formatMoney(challenge.award, 'CNY') }),
        selectBy: challenge.selectBy,
      },
    }),
  }
}
