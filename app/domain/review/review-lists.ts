/** What a submission registers: a new listing, or a change of one. */
export const registrationKinds = ['FIRST', 'CHANGE'] as const
export type RegistrationKind = (typeof registrationKinds)[number]

/** Who reads a remark: operators alone, or the provider too. */
export const remarkAudiences = ['operators', 'both'] as const
export type RemarkAudience = (typeof remarkAudiences)[number]

/** An objection waits, was rejected or upheld, or lapsed with what it was against. */
export const objectionStates = ['open', 'rejected', 'upheld', 'lapsed'] as const
export type ObjectionState = (typeof objectionStates)[number]

/** Answers of the exchange to what was handed in. */
export const answerKinds = ['accepted', 'returned', 'refused', 'approved'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Due date of what nobody is waited for: the last moment there is, so that it sorts after all others. */
export const noDue = 8_640_000_000_000_000
