import { expect, test } from 'vitest'
import { type MemberRole, memberRoles } from '../access/roles.ts'
import { nextStep } from './next-step.ts'
import { canStep, type Standing, type StandingStep, standingSteps, standings } from './standings.ts'

const steps = Object.keys(standingSteps) as StandingStep[]
const actors: (MemberRole | 'operator')[] = [...memberRoles.map(({ code }) => code), 'operator']

test('every standing but a harvested one can be reached and left', () => {
  const own = standings.filter((standing) => standing !== 'harvested')
  const left = (standing: Standing) =>
    steps.some((step) => (standingSteps[step].from as readonly string[]).includes(standing))
  const reached = (standing: Standing) =>
    standing === 'draft' || steps.some((step) => standingSteps[step].to === standing)
  expect(own.filter((standing) => !left(standing) || !reached(standing))).toEqual([])
})

test('no step is both an owner’s and the operator’s, and no other role takes one', () => {
  for (const step of steps) {
    const by = actors.filter((actor) => standings.some((standing) => canStep(step, standing, actor)))
    expect([['owner'], ['operator']], step).toContainEqual(by)
  }
})

test('there is a next step for every standing and role', () => {
  for (const standing of standings)
    for (const { code } of memberRoles)
      for (const lastApplication of [undefined, 'open', 'verified', 'returned', 'withdrawn'] as const)
        for (const hasProposal of [false, true])
          expect(nextStep({ standing, hasProposal, lastApplication, hasCapability: false }, code)).toMatch(
            /^[a-z]\w+$/i,
          )
})
