import type { MemberRole } from '../access/roles.ts'

/** Where a data resource stands in the census. */
export const resourceStates = ['draft', 'registered', 'changed', 'retired'] as const
export type ResourceState = (typeof resourceStates)[number]

/** States in which a resource counts: it is in the register. */
export const countedStates: readonly ResourceState[] = ['registered', 'changed']

type Step = {
  /** `new` is one that is not there yet. */
  from: readonly (ResourceState | 'new')[]
  /** `gone` leaves nothing behind but the event. */
  to: ResourceState | 'gone'
  by: readonly MemberRole[]
  /** What the record calls it. */
  event: string
  /** Whether it makes the next edition of what is declared. */
  makesEdition?: true
  /** Whether whoever takes it must say why. */
  needsReason?: true
}

const writers: readonly MemberRole[] = ['owner', 'editor']

/** How a resource is registered, changed and taken out again. What is not in this table cannot happen. */
export const resourceSteps = {
  save: { from: ['new', 'draft'], to: 'draft', by: writers, event: 'resource.saved' },
  discard: { from: ['draft'], to: 'gone', by: writers, event: 'resource.discarded' },
  register: { from: ['new', 'draft'], to: 'registered', by: writers, event: 'resource.registered', makesEdition: true },
  change: {
    from: ['registered', 'changed'],
    to: 'changed',
    by: writers,
    event: 'resource.changed',
    makesEdition: true,
    needsReason: true,
  },
  retire: {
    from: ['registered', 'changed'],
    to: 'retired',
    by: writers,
    event: 'resource.retired',
    needsReason: true,
  },
} as const satisfies Record<string, Step>
export type ResourceStep = keyof typeof resourceSteps

/** Whether this step may be taken from this state. */
export function canStep(step: ResourceStep, state: ResourceState | 'new'): boolean {
  const rule: Step = resourceSteps[step]
  return rule.from.includes(state)
}
