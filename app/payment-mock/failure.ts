/** What kind of mistake an answer tells of, in the words of the interface. */
export type FailureType =
  | 'invalid_request_error'
  | 'card_error'
  | 'idempotency_error'
  | 'api_error'
  | 'rate_limit_error'

type Details = {
  code?: string
  decline_code?: string
  param?: string
  charge?: string
  payment_intent?: unknown
  setup_intent?: unknown
  payment_method?: unknown
}

/**
 * An answer that says no. Thrown, it undoes what the call has done so far; given back by a call, what was done stays, as with a
 * card that was declined: the attempt is on record.
 */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly type: FailureType,
    message: string,
    readonly details: Details = {},
  ) {
    super(message)
  }

  /** The body of the answer. */
  body(): { error: Record<string, unknown> } {
    const { code } = this.details
    return {
      error: {
        ...this.details,
        ...(code !== undefined && { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        message: this.message,
        type: this.type,
      },
    }
  }
}

/** A call that cannot be understood: 400. */
export const wrongCall = (message: string, details: Details = {}) =>
  new Failure(400, 'invalid_request_error', message, details)
