import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { capabilities, enterpriseTiers, organisationKinds, thirdPartyKinds } from '../codes/parties.ts'
import { textOf } from '../text.ts'

/** What the public page of an organisation says. */
export const OrganisationProfile = z.strictObject({
  /** Address of the page: /organisations/<slug>. Lower case Latin letters, digits and hyphens. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  name: textOf(200),
  about: textOf(4_000).optional(),
  /** Unified social credit code, 18 characters (GB 32100-2015). */
  creditCode: z.string().length(18).optional(),
  kind: z.enum(codesOf(organisationKinds)),
  tier: z.enum(codesOf(enterpriseTiers)).optional(),
  /** What was granted; empty while nothing is. */
  capabilities: z.array(z.enum(codesOf(capabilities))),
  thirdPartyKinds: z.array(z.enum(codesOf(thirdPartyKinds))).default([]),
  industry: z.enum(codesOf(industrySections)).optional(),
  region: z.string().max(10).optional(),
  website: z.string().max(500).optional(),
  /** Data management maturity, GB/T 36073, 1-5. */
  dcmm: z.number().int().min(1).max(5).optional(),
  founded: z.number().int().min(1900).max(2100).optional(),
})
export type OrganisationProfile = z.infer<typeof OrganisationProfile>
export type OrganisationDraft = z.input<typeof OrganisationProfile>

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character of the first 17 characters of a unified social credit code (GB 32100-2015, modulo 31). */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17[index] ?? ' ')
    if (value < 0) return undefined
    sum += value * weight
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

/** Whether an 18-character credit code is well formed and its check character is right (rule R16). */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17]
}
