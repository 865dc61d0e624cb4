import type { RoutePolicies } from './policy.ts'

/** Topics of unmet demand: members of organisations read and follow them, operators also take them as a file and put them on the construction list. */
export const topicPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.unmet': {
    read: 'listing.see',
    acts: { follow: 'listing.see', unfollow: 'listing.see' },
  },
  '($lang).operator.unmet': { read: 'exchange.demands', acts: { construct: 'exchange.demands' } },
  'operator.unmet[.]csv': { read: 'exchange.demands' },
}
