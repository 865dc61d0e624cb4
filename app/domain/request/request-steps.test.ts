import { expect, test } from 'vitest'
import { requestStates } from './request-states.ts'
import { isRequestOpen, requestStepNames, requestStepOf, requestStepsFrom } from './request-steps.ts'

test('what each side can do from each state', () => {
  const table = Object.fromEntries(
    requestStates.map((state) => [
      state,
      { buyer: requestStepsFrom(state, 'buyer'), provider: requestStepsFrom(state, 'provider') },
    ]),
  )
  expect(table).toEqual({
    submitted: {
      buyer: ['agree', 'quoteByBuyer', 'unquote', 'withdraw'],
      provider: ['approve', 'agree', 'askChanges', 'deny', 'quoteByProvider', 'unquote'],
    },
    changes: { buyer: ['resubmit', 'withdraw'], provider: [] },
    approved: { buyer: [], provider: [] },
    denied: { buyer: ['resubmit'], provider: [] },
    withdrawn: { buyer: [], provider: [] },
    lapsed: { buyer: [], provider: [] },
  })
})

test('whatever leaves a request open says who is next', () => {
  for (const name of requestStepNames) {
    const { from, to, clock } = requestStepOf(name)
    for (const state of from) expect(clock !== undefined, name).toBe(isRequestOpen(to ?? state))
  }
})
