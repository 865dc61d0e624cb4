import type { DeliveryMode } from '../codes/trade.ts'

/** Where a delivery by hand stands. What was handed over is accepted, or disputed, with the order. */
export const taskStates = ['open', 'planned', 'started', 'handed', 'returned'] as const
export type TaskState = (typeof taskStates)[number]

export type TaskStepRule = { from: readonly TaskState[]; to: TaskState; event: string }

/** How a delivery by hand goes. What is not in this table cannot happen. */
export const taskSteps = {
  /** The provider says how and until when; it may say so again. */
  plan: { from: ['open', 'planned', 'returned'], to: 'planned', event: 'task.planned' },
  start: { from: ['open', 'planned', 'returned'], to: 'started', event: 'task.started' },
  /** Handed over, with what proves or opens it: the order counts as delivered by it. */
  hand: { from: ['open', 'planned', 'started', 'returned'], to: 'handed', event: 'task.handed' },
  /** What was handed over was found wanting: the order is to be delivered again. */
  giveBack: { from: ['handed'], to: 'returned', event: 'task.returned' },
} as const satisfies Record<string, TaskStepRule>
export type TaskStep = keyof typeof taskSteps

/** The rule of a step, in its widest form. */
export function taskStepOf(step: TaskStep): TaskStepRule {
  return taskSteps[step]
}

/** Whether this can happen to a task in this state. */
export function canTakeTaskStep(step: TaskStep, state: TaskState): boolean {
  return taskStepOf(step).from.includes(state)
}

/** Ways of delivery in which something is done by hand. Files, interfaces and questions have ways of their own. */
export function isByHand(mode: DeliveryMode): boolean {
  return mode !== 'FILE' && mode !== 'API' && mode !== 'QUERY'
}
