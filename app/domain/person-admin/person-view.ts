/** What is special about an account, in the order in which it is shown. */
export function marksOf(person: {
  isOperator: boolean
  isSuspended: boolean
  isConfirmed: boolean
  isDemo: boolean
}): ('operator' | 'suspended' | 'unconfirmed' | 'demo')[] {
  return [
    ...(person.isOperator ? (['operator'] as const) : []),
    ...(person.isSuspended ? (['suspended'] as const) : []),
    ...(person.isConfirmed ? [] : (['unconfirmed'] as const)),
    ...(person.isDemo ? (['demo'] as const) : []),
  ]
}
