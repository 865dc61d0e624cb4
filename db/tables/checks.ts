/** What came of asking addresses, and of looking again at what was handed in. */
export type CheckTables = {
  /** Whether a link answered when it was last asked. */
  link_check: {
    /** SHA-256 of the address. */
    hash: string
    url: string
    checkedAt: number
    isAnswered: number
    /** HTTP status, where there was an answer. */
    status: number | null
    /** FetchRefusal, where there was none. */
    reason: string | null
  }
  /** The last connection test of an interface (rule R12). */
  connection_test: {
    draftId: string
    listingId: string | null
    url: string
    testedAt: number
    isPassed: number
    status: number | null
    reason: string | null
    testedBy: string
  }
  /** When the links of a listing were last asked. */
  listing_link_round: { listingId: string; checkedAt: number }
  /** What other rules than those of the day found in a round. Never changed. */
  submission_check: {
    submissionId: string
    round: number
    rulesVersion: string
    checkedAt: number
    /** JSON Finding[]. */
    findings: string
  }
}
