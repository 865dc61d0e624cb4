import { industrySections } from '../codes/industry.ts'
import { organisationKinds } from '../codes/parties.ts'
import { provinceOf, regions } from '../codes/region.ts'
import type { Language } from '../text.ts'

type Option = { value: string; label: string }

/** What the lists of the profile's form offer. */
export type ProfileOptions = { kinds: Option[]; industries: Option[]; regions: Option[] }

/** The lists of the profile's form in a language; cities stand under their province. */
export function profileOptions(language: Language): ProfileOptions {
  const option = (item: { code: string; zh: string; en: string }): Option => ({
    value: item.code,
    label: item[language],
  })
  return {
    kinds: organisationKinds.map(option),
    industries: industrySections.map(option),
    regions: regions.map((item) => ({
      value: item.code,
      label: provinceOf(item.code) === item.code ? item[language] : `\u3000${item[language]}`,
    })),
  }
}
