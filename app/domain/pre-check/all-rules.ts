import type { Rule } from './rule.ts'
import { crossBorderRules } from './rules-cross-border.ts'
import { deliveryRules } from './rules-delivery.ts'
import { dictionaryRules } from './rules-dictionary.ts'
import { evidenceRules } from './rules-evidence.ts'
import { extentRules } from './rules-extent.ts'
import { gradingRules } from './rules-grading.ts'
import { identityRules } from './rules-identity.ts'
import { opinionRules } from './rules-opinion.ts'
import { personalRules } from './rules-personal.ts'
import { personalFoundRules } from './rules-personal-found.ts'
import { priceRules } from './rules-price.ts'
import { qualityRules } from './rules-quality.ts'
import { requiredRules } from './rules-required.ts'
import { sampleAndFileRules } from './rules-sample.ts'
import { sourceRules } from './rules-source.ts'
import { termsRules } from './rules-terms.ts'

/** Everything the machine looks for in a listing. To add one: an entry in the file of its section, its id in `ruleTitles`. */
export const allRules: readonly Rule[] = [
  ...requiredRules,
  ...identityRules,
  ...dictionaryRules,
  ...sampleAndFileRules,
  ...extentRules,
  ...sourceRules,
  ...gradingRules,
  ...personalRules,
  ...personalFoundRules,
  ...crossBorderRules,
  ...qualityRules,
  ...deliveryRules,
  ...priceRules,
  ...termsRules,
  ...evidenceRules,
  ...opinionRules,
]
