/** What is wrong with a form, or with one field of it. */
export type FormProblem = {
  /** Name of the field; none where it is about the whole form. */
  field?: string
  /** Key of the sentence in `app/i18n/forms.ts`. */
  reason: string
  /** Seconds to wait, where that is the reason. */
  seconds?: number
}

/** A form that was sent and not taken: what was typed and what is wrong. */
export type FormState = { values: Record<string, string | string[]>; problems: readonly FormProblem[] }
