/** How much may be asked at once, and how much comes back each second. */
export type RateLimit = { name: string; burst: number; perSecond: number }

/**
 * How often the programming interface may be asked, by each key and by each network address without one. Counted in the
 * memory of each process that answers: reading costs little, so the limit need not be exact, only near.
 */
export const rateLimits = {
  key: { name: 'key', burst: 1_000, perSecond: 50 },
  visitor: { name: 'address', burst: 300, perSecond: 10 },
} as const satisfies Record<string, RateLimit>

/** A bucket that fills by itself and is emptied by asking. */
type Bucket = { tokens: number; at: number }

export type Taken = {
  isAllowed: boolean
  /** How many more may follow at once. */
  remaining: number
  /** Whole seconds until the next one may come; 0 where it may now. */
  retryAfter: number
}

/** Who asked the longest ago is forgotten beyond this number: their bucket is full again anyway, or they are very many. */
const mostBuckets = 20_000

/** Counts askings against a limit, each asker by itself. `now` is in milliseconds. */
export function createRateLimiter(limit: RateLimit): (asker: string, now: number) => Taken {
  const buckets = new Map<string, Bucket>()
  return (asker, now) => {
    let bucket = buckets.get(asker)
    if (bucket) {
      const waited = Math.max(0, now - bucket.at) / 1_000
      bucket.tokens = Math.min(limit.burst, bucket.tokens + waited * limit.perSecond)
      bucket.at = now
    } else {
      if (buckets.size >= mostBuckets) forgetSome(buckets)
      bucket = { tokens: limit.burst, at: now }
      buckets.set(asker, bucket)
    }
    const isAllowed = bucket.tokens >= 1
    if (isAllowed) bucket.tokens -= 1
    return {
      isAllowed,
      remaining: Math.floor(bucket.tokens),
      retryAfter: bucket.tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - bucket.tokens) / limit.perSecond)),
    }
  }
}

/** Forgets a tenth: those who came first, and so most likely those who have gone. */
function forgetSome(buckets: Map<string, Bucket>): void {
  let left = mostBuckets / 10
  for (const asker of buckets.keys()) {
    if (left-- <= 0) return
    buckets.delete(asker)
  }
}

/** The headers that tell a program how much it may still ask (IETF draft «RateLimit header fields for HTTP»). */
export function rateHeaders(limit: RateLimit, taken: Taken): Record<string, string> {
  const window = Math.ceil(limit.burst / limit.perSecond)
  return {
    'RateLimit-Policy': `"${limit.name}";q=${limit.burst};w=${window}`,
    RateLimit: `"${limit.name}";r=${taken.remaining};t=${taken.remaining > 0 ? window : taken.retryAfter}`,
  }
}

/**
 * Whether an address is the machine's own: whoever runs the exchange, or a proxy it was not told of. Nobody else can have
 * it, and a limit there would be one for all visitors behind that proxy.
 */
export function isOwnMachine(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
