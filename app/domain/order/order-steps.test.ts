import { expect, test } from 'vitest'
import { isOrderOpen, orderStates, orderStepNames, orderStepOf, orderStepsFrom, rightStates } from './order-steps.ts'
import { feeOf } from './order-terms.ts'

test('every state can be reached, and from every open one there is a way to an end', () => {
  const edges = orderStepNames.flatMap((name) => {
    const rule = orderStepOf(name)
    return rule.to ? rule.from.map((from) => [from, rule.to] as const) : []
  })
  const reach = (from: string) => {
    const seen = new Set([from])
    for (let size = 0; size !== seen.size; ) {
      size = seen.size
      for (const [one, other] of edges) if (seen.has(one) && other) seen.add(other)
    }
    return seen
  }
  expect([...reach('approving')].sort()).toEqual([...orderStates].sort())
  for (const state of orderStates.filter(isOrderOpen))
    expect([state, [...reach(state)].some((other) => !isOrderOpen(other as never))]).toEqual([state, true])
})

test('nothing leaves an end', () => {
  for (const state of orderStates.filter((each) => !isOrderOpen(each)))
    for (const by of ['buyer', 'provider', 'operator', 'exchange'] as const)
      expect([state, by, orderStepsFrom({ state, dueAt: 0 }, by, 1)]).toEqual([state, by, []])
})

test('a right exists only in states that follow a start', () => {
  expect(rightStates).toContain(orderStepOf('start').to)
  for (const name of orderStepNames) {
    const { from, to } = orderStepOf(name)
    if (to && rightStates.includes(to) && name !== 'start')
      expect([name, from.every((state) => rightStates.includes(state))]).toEqual([name, true])
  }
})

test('a buyer leaves only once the delivery is overdue', () => {
  expect(orderStepsFrom({ state: 'delivering', dueAt: 10 }, 'buyer', 10)).toEqual(['dispute'])
  expect(orderStepsFrom({ state: 'delivering', dueAt: 10 }, 'buyer', 11)).toEqual(['dispute', 'leave'])
})

test('the fee is rounded half up and never more than the amount', () => {
  expect([feeOf(10_000, 200), feeOf(25, 200), feeOf(24, 200), feeOf(1, 10_000), feeOf(0, 200)]).toEqual([
    200, 1, 0, 1, 0,
  ])
})
