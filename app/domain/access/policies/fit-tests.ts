import type { RoutePolicies } from './policy.ts'

/** Checks on the files of a listing: of the buyer that states them, and of the provider that says what may be tested. */
export const fitTestPolicies: RoutePolicies = {
  '($lang).listings.$code_.fit-test': { read: 'request.begin', acts: { start: 'request.begin' } },
  '($lang).my.organisations.$slug.fit-tests._index': { read: 'request.see' },
  '($lang).my.organisations.$slug.fit-tests.$id': {
    read: 'request.see',
    acts: { attach: 'request.write', detach: 'request.write' },
  },
  '($lang).my.organisations.$slug.fit-tests.rules.$code': { read: 'listing.see', acts: { rule: 'trading.set' } },
}
