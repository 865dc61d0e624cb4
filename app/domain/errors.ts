/** Why an act was refused, in a word; `app/http/refuse.server.ts` makes a status of it. */
export type RefusalCode =
  /** It does not exist, or not for whoever asks. */
  | 'not_found'
  /** It may not be done by whoever asks; said only of things they may see. */
  | 'not_allowed'
  /** It is not as the asker saw it any more. */
  | 'stale'
  /** A field cannot be as it is. */
  | 'invalid'
  /** Too often, or too much at once: wait. */
  | 'too_many'

/** An act that was refused and changed nothing. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** Key of the sentence for people, in `app/i18n/forms.ts`. */
  readonly reason: string
  /** The field the sentence belongs to. */
  readonly field: string | undefined
  /** Seconds to wait, for `too_many`. */
  readonly retryAfter: number | undefined
  constructor(code: RefusalCode, reason: string, about: { field?: string; retryAfter?: number } = {}) {
    super(`${code}: ${reason}`)
    this.code = code
    this.reason = reason
    this.field = about.field
    this.retryAfter = about.retryAfter
  }
}
