import type { TaskState } from '#app/domain/delivery-task/task-steps.ts'
import type { CallKind, CallOutcome } from '#app/domain/gateway/call-outcomes.ts'
import type { EndpointState } from '#app/domain/gateway/endpoint-rules.ts'

export type GatewayTables = {
  /** Where the calls of a listing's buyers are passed on to. One a listing. */
  gateway_endpoint: {
    id: string
    listingId: string
    providerId: string
    state: EndpointState
    baseUrl: string
    /** The header in which the provider wants its secret, and that, sealed. */
    authHeader: string | null
    secret: string | null
    /** JSON string[]. */
    methods: string
    /** JSON string[]: patterns. */
    paths: string
    /** Milliseconds the provider's server may take to begin its answer, and between parts of it. */
    timeoutMs: number
    maxBytes: number
    /** Calls a second of each key. */
    perSecond: number
    createdBy: string
    createdAt: number
    updatedAt: number
  }
  /** A key to use one right with. Kept is its hash. */
  gateway_key: {
    id: string
    entitlementId: string
    name: string
    start: string
    keyHash: string
    createdBy: string
    createdAt: number
    expiresAt: number
    lastUsedAt: number | null
    revokedAt: number | null
  }
  /** A call that was counted before it was passed on, and what became of it. Kept for `callDays`. */
  gateway_call: {
    id: string
    entitlementId: string
    /** Null for a question asked on the page. */
    keyId: string | null
    kind: CallKind
    at: number
    method: string
    /** Without the query. */
    path: string
    outcome: CallOutcome
    /** 1 while it counts; 0 once it was given back. */
    charged: number
    status: number | null
    bytes: number | null
    ms: number | null
    /** JSON: what was asked of a table, without values. */
    detail: string | null
  }
  /** Calls of one right in one hour (start of the hour, milliseconds UTC), and those of them that count. */
  gateway_usage: { entitlementId: string; hour: number; calls: number; charged: number }
  /** A table that buyers ask without getting its rows. One a listing. */
  query_table: {
    id: string
    listingId: string
    providerId: string
    fileId: string | null
    fileName: string
    sha256: string
    /** JSON QueryRules. */
    rules: string
    rows: number
    /** JSON Cube: all that is ever said of more than one row. */
    cube: string
    state: EndpointState
    createdBy: string
    createdAt: number
    updatedAt: number
  }
  /** How often a buyer asked about a subject: one row of the table (as a hash), or a day. */
  query_count: { listingId: string; buyerId: string; subject: string; count: number; lastAt: number }
  /** A delivery that is done by hand. One an order. */
  delivery_task: {
    id: string
    orderId: string
    state: TaskState
    plan: string | null
    /** Day. */
    plannedFor: string | null
    openedAt: number
    plannedAt: number | null
    startedAt: number | null
    handedAt: number | null
    updatedAt: number
  }
  /** What was handed over, and how: a text, a document, credentials (sealed). */
  delivery_handover: {
    id: string
    taskId: string
    personId: string
    text: string
    credentials: string | null
    fileName: string | null
    mediaType: string | null
    bytes: number | null
    sha256: string | null
    at: number
  }
  /** Somebody of the buyer looked at credentials. */
  delivery_look: { id: string; handoverId: string; personId: string; at: number }
}
