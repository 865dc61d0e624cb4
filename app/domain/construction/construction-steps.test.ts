import { expect, test } from 'vitest'
import { claimStates, claimStepNames, claimStepOf, claimStepsFrom, constructionStates } from './construction-steps.ts'

test('every state of a claim is left by somebody or is its end', () => {
  const ends = claimStates.filter((state) =>
    (['provider', 'operator', 'exchange'] as const).every((by) => claimStepsFrom(state, by).length === 0),
  )
  expect(ends).toEqual(['delivered', 'released', 'withdrawn'])
})

test('what moves the item with the claim moves it from where it is', () => {
  for (const step of claimStepNames) {
    const { from, item } = claimStepOf(step)
    if (item) expect(constructionStates).toEqual(expect.arrayContaining([item.from, item.to]))
    // An item is claimed exactly while one of its claims is accepted.
    expect(item?.from === 'claimed').toBe(from.includes('accepted'))
  }
})

test.each([
  { state: 'offered', by: 'provider', steps: ['withdraw'] },
  { state: 'offered', by: 'operator', steps: ['accept', 'pass'] },
  { state: 'offered', by: 'exchange', steps: ['supersede'] },
  { state: 'accepted', by: 'provider', steps: ['giveUp', 'deliver'] },
  { state: 'accepted', by: 'operator', steps: ['release'] },
  { state: 'accepted', by: 'exchange', steps: ['release'] },
  { state: 'delivered', by: 'operator', steps: [] },
] as const)('with a claim that is $state, $by may $steps', ({ state, by, steps }) => {
  expect(claimStepsFrom(state, by)).toEqual(steps)
})
