import { expect, test } from 'vitest'
import type { PersonActor } from '../access/permissions.ts'
import { demandVisibilityCodes } from '../demand/demand-lists.ts'
import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'
import { maySeeDemand } from '../demand/demand-visibility.ts'
import { type Standing, standings } from '../organisation/standings.ts'
import { compareMatches, leastTold } from './match-limits.ts'
import {
  isForOrganisation,
  meetsAny,
  newsOfMatches,
  type ToldDemand,
  type ToldListing,
  type ToldMatch,
} from './match-news.ts'

const demand: ToldDemand = { id: 'd', organisationId: 'buyer', isOpen: true, visibility: 'PUBLIC' }
const listing: ToldListing = {
  isListed: true,
  isHarvested: false,
  provider: { id: 'provider', standing: 'verified' },
}
const pair: ToldMatch = {
  demandId: 'd',
  listingId: 'l',
  rank: 1,
  score: leastTold,
  isShut: false,
  isMet: true,
  toldBuyerAt: null,
  toldProviderAt: null,
}
const nobody = new Set<string>()

/** Who is told of one pair: nobody, buyer, provider or both. */
function told({
  of = demand,
  match = pair,
  its = listing,
  invited = nobody,
}: {
  of?: ToldDemand
  match?: ToldMatch
  its?: ToldListing
  invited?: ReadonlySet<string>
}): string {
  const { buyer, providers } = newsOfMatches(of, [match], { listings: new Map([['l', its]]), invited })
  return [...(buyer.length > 0 ? ['buyer'] : []), ...providers.keys()].join(' ')
}

test('both sides are told of a match once it is good enough', () => {
  expect(told({})).toBe('buyer provider')
  expect(told({ match: { ...pair, score: leastTold - 1 } })).toBe('')
  expect(told({ match: { ...pair, score: 100_000, isShut: true } })).toBe('')
  expect(told({ match: { ...pair, rank: 0 } })).toBe('')
})

test('a match that meets nothing of what was asked for is told to nobody', () => {
  expect(told({ match: { ...pair, score: 100_000, isMet: false } })).toBe('')
  const of = (...said: [RequirementKey, Verdict][]) =>
    meetsAny({
      requirements: said.map(([key, verdict]) => ({
        key,
        verdict,
        word: { key: 'notStated', values: {} },
        weight: 1,
        points: 0,
      })),
    })
  expect(of()).toBe(true)
  expect(of(['region', 'unknown'], ['budget', 'partly'])).toBe(false)
  expect(of(['region', 'unknown'], ['budget', 'meets'])).toBe(true)
  // Of the fields none is there: that the rest is well does not make it a match worth telling.
  expect(of(['field:0', 'no'], ['field:1', 'no'], ['region', 'meets'])).toBe(false)
  expect(of(['field:0', 'no'], ['field:1', 'unknown'], ['region', 'meets'])).toBe(true)
})

test('nobody is told twice, and each side for itself', () => {
  expect(told({ match: { ...pair, toldBuyerAt: 1 } })).toBe('provider')
  expect(told({ match: { ...pair, toldProviderAt: 1 } })).toBe('buyer')
  expect(told({ match: { ...pair, toldBuyerAt: 1, toldProviderAt: 1 } })).toBe('')
})

test('nobody is told of a demand that is over, or of a listing that is gone or the own', () => {
  expect(told({ of: { ...demand, isOpen: false } })).toBe('')
  expect(told({ its: { ...listing, isListed: false } })).toBe('')
  expect(told({ its: { ...listing, provider: { id: 'buyer', standing: 'verified' } } })).toBe('')
})

test('of a harvested listing, and while it may not trade, a provider is not told', () => {
  expect(told({ its: { ...listing, isHarvested: true } })).toBe('buyer')
  for (const standing of standings.filter((each) => each !== 'verified'))
    expect(told({ its: { ...listing, provider: { id: 'provider', standing } } })).toBe('buyer')
})

test('a demand for invited organisations is told to those alone', () => {
  const secret = { ...demand, visibility: 'INVITED' as const }
  expect(told({ of: secret })).toBe('buyer')
  expect(told({ of: secret, invited: new Set(['another']) })).toBe('buyer')
  expect(told({ of: secret, invited: new Set(['provider']) })).toBe('buyer provider')
  // An invitation does not make a suspended organisation one that may answer.
  const suspended = { ...listing, provider: { id: 'provider', standing: 'suspended' as const } }
  expect(told({ of: secret, its: suspended, invited: new Set(['provider']) })).toBe('buyer')
})

test('an organisation is never told of what its members may not see', () => {
  const memberOf = (id: string, standing: Standing): PersonActor => ({
    kind: 'person',
    personId: 'p',
    sessionId: 's',
    name: '张三',
    email: 'p@example.com',
    language: 'zh',
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [{ organisationId: id, slug: id, name: { zh: id }, role: 'owner', standing }],
    organisationId: id,
  })
  for (const visibility of demandVisibilityCodes)
    for (const standing of standings)
      for (const isInvited of [false, true])
        for (const id of ['provider', 'buyer']) {
          const isTold = isForOrganisation({ ...demand, visibility }, { id, standing }, { isInvited })
          const seen = { state: 'published' as const, visibility, organisationId: 'buyer', number: 'XQ1' }
          const mays = maySeeDemand(memberOf(id, standing), seen, { isInvited })
          expect([visibility, standing, isInvited, id, !isTold || mays]).toEqual([
            visibility,
            standing,
            isInvited,
            id,
            true,
          ])
        }
})

test('matches are ordered by gates, score and id, always alike', () => {
  const one = { isShut: false, score: 10, listingId: 'a' }
  const all = [
    { isShut: true, score: 99, listingId: 'a' },
    { isShut: false, score: 10, listingId: 'b' },
    one,
    { isShut: false, score: 20, listingId: 'c' },
  ]
  expect([...all].sort(compareMatches).map(({ listingId, score }) => listingId + score)).toEqual([
    'c20',
    'a10',
    'b10',
    'a99',
  ])
  expect(compareMatches(one, one)).toBe(0)
})
