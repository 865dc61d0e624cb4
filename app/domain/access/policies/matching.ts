import type { RoutePolicies } from './policy.ts'

/** Matches of own demands, and demands that own listings could serve. */
export const matchingPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.demands.$id.matches': { read: 'demand.see', acts: { invite: 'demand.write' } },
  '($lang).my.organisations.$slug.opportunities': { read: 'response.see' },
}
