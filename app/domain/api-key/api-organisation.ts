import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { type Capability, capabilities } from '../codes/parties.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { type CapabilityState, capabilityStates, type Standing, standings } from '../organisation/standings.ts'

const Text = z.record(z.string(), z.string()).describe('A text in one or more languages, by BCP 47 tag')

/** What a program with a key learns of its own organisation. */
export const ApiOrganisation = z.strictObject({
  slug: z.string(),
  url: z.string().describe('Page for people; there once the organisation is verified'),
  name: Text,
  about: Text.optional(),
  standing: z.enum(standings).describe('Where it stands with the exchange'),
  kind: z.string().describe('Code list organisationKinds'),
  region: z.string().optional(),
  industry: z.string().optional(),
  creditCode: z.string().optional().describe('Unified social credit code, GB 32100'),
  website: z.string().optional(),
  members: z.number().int(),
  capabilities: z.array(
    z.strictObject({
      capability: z.enum(codesOf(capabilities)),
      state: z.enum(capabilityStates),
      requestedAt: z.number().describe('Milliseconds UTC'),
      decidedAt: z.number().optional().describe('Milliseconds UTC'),
    }),
  ),
})

type Granted = {
  capability: Capability
  state: CapabilityState
  requestedAt: number
  decidedAt: number | null
}

/** The answer about an organisation to one of its programs. */
export function organisationAnswer(
  organisation: { slug: string; profile: OrganisationProfile; standing: Standing },
  of: {
    members: number
    capabilities: readonly Granted[]
    origin: string
  },
): z.infer<typeof ApiOrganisation> {
  const { name, about, kind, region, industry, creditCode, website } = organisation.profile
  return {
    slug: organisation.slug,
    url: `${of.origin}/organisations/${organisation.slug}`,
    name: name as Record<string, string>,
    ...(about && { about: about as Record<string, string> }),
    standing: organisation.standing,
    kind,
    ...(region && { region }),
    ...(industry && { industry }),
    ...(creditCode && { creditCode }),
    ...(website && { website }),
    members: of.members,
    capabilities: of.capabilities.map(({ capability, state, requestedAt, decidedAt }) => ({
      capability,
      state,
      requestedAt,
      ...(decidedAt !== null && { decidedAt }),
    })),
  }
}
