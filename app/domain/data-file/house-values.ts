import { isEmpty, type LooseContent, valueAt, withValue } from '../draft/draft-field.ts'

/** What an organisation says of all it offers alike: how it answers, delivers and licenses. Never what one product is. */
const paths = [
  'support',
  'broker',
  'deliveryAgent',
  'rightsClaimed',
  'deliveryModes',
  'deliveryDays',
  'settlement',
  'invoice',
  'taxRate',
  'terms.purposes',
  'terms.forbidden',
  'terms.buyerRequirements',
  'terms.rights',
  'terms.exclusivity',
  'terms.territory',
  'terms.periodMonths',
  'terms.sublicense',
  'terms.derivative',
  'terms.redistribution',
  'terms.modelTraining',
  'terms.afterTerm',
] as const

/** The habits of a house, each from the listing or draft that was changed last and says it. */
export function houseValues(earlier: readonly LooseContent[]): LooseContent {
  let values: LooseContent = {}
  for (const path of paths) {
    const said = earlier.map((content) => valueAt(content, path)).find((value) => !isEmpty(value))
    if (said !== undefined) values = withValue(values, path, said)
  }
  return values
}
