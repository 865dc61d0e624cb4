import type { CriteriaState, FitTestState } from '#app/domain/fit-test/fit-test-states.ts'

export type FitTestTables = {
  /** Whether buyers may have a listing tested, and which of its columns are left out; no row: they may, and none. */
  fit_test_rule: {
    listingId: string
    isAllowed: number
    /** JSON string[] */
    hidden: string
    changedBy: string
    updatedAt: number
  }
  /** Checks of one buyer on one listing and what came back: never a count that is about few rows. */
  fit_test: {
    id: string
    listingId: string
    providerId: string
    buyerId: string
    createdBy: string
    /** JSON FitCheck[] */
    checks: string
    state: FitTestState
    attempts: number
    /** The files it ran on. */
    setId: string | null
    /** JSON FitAnswer[], in the order of the checks. */
    answers: string | null
    isPassed: number | null
    failure: string | null
    createdAt: number
    startedAt: number | null
    endedAt: number | null
  }
  /** Salted hashes of the keys of a test; the salt follows from the exchange's key and is not kept. */
  fit_test_keys: { testId: string; hashes: string; createdAt: number }
  /** Checks that a delivery has to pass: of a request, and of the order that came of it. */
  fit_test_order: {
    id: string
    testId: string
    requestId: string | null
    orderId: string | null
    /** Whether passing accepts what was delivered. */
    releases: number
    state: CriteriaState
    attempts: number
    /** The delivery it ran for last: its time. */
    deliveredAt: number | null
    setId: string | null
    answers: string | null
    createdBy: string
    createdAt: number
    startedAt: number | null
    endedAt: number | null
  }
}
