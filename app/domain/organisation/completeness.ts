import type { FormProblem } from '../form-state.ts'
import { isCreditCode } from './organisation.ts'
import { type OwnProfile, profileValues } from './profile-fields.ts'
import type { DocumentKind } from './standings.ts'

const needed = ['nameZh', 'creditCode', 'region', 'industry'] as const

/** What an organisation still lacks to be verified: each missing thing with the key of its sentence. Empty when complete. */
export function missingForVerification(profile: OwnProfile, documents: readonly DocumentKind[]): FormProblem[] {
  const values = profileValues(profile)
  const problems: FormProblem[] = needed
    .filter((field) => values[field] === '')
    .map((field) => ({ field, reason: `${field}Missing` }))
  if (values.creditCode !== '' && !isCreditCode(values.creditCode))
    problems.push({ field: 'creditCode', reason: 'creditCodeCheck' })
  if (!documents.includes('licence')) problems.push({ field: 'documents', reason: 'licenceMissing' })
  return problems
}
