import { asLoose } from '../draft/draft-field.ts'
import { missingFields } from '../draft/draft-sections.ts'
import { hasSample } from './check-context.ts'
import type { Rule } from './rule.ts'

/** Every section: what is mandatory for a listing of its kind (domain handbook 3.3, M and C). */
export const requiredRules: readonly Rule[] = [
  {
    id: 'P26',
    name: 'missing',
    severity: 'block',
    section: 'identity',
    text: { zh: '没有填写{field}。', en: 'Missing: {field}.' },
    remedy: { zh: '补填后送审。', en: 'Fill it in before you hand in.' },
    check: (content, context) =>
      missingFields(asLoose(content), hasSample(context)).map(({ path, label }) => ({
        place: path,
        values: { field: label },
      })),
  },
]
