/** How often something may be tried, and how long one waits then. Times in seconds. */
export type AttemptRule = {
  /** So many tries pass without waiting; the last of them starts the first wait. */
  free: number
  /** The first wait; each further try doubles it. */
  firstWait: number
  longestWait: number
  /** So long after the first try, or after the end of the last wait, counting starts again. */
  memory: number
  /** What success does: the count starts again, this one try is taken back, or nothing. */
  success: 'forgets' | 'takesBack' | 'counts'
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const guesses = { free: 5, firstWait: 30, longestWait: 15 * minute, memory: day, success: 'forgets' } as const
const mails = { free: 3, firstWait: 10 * minute, longestWait: 6 * hour, memory: day, success: 'counts' } as const

/**
 * What is counted, and against whom. Passwords are counted by account from unknown devices, apart from that by each device
 * the owner has signed in from, so that nobody locks an owner out; and by network, which many may share.
 */
export const attemptRules = {
  /** Sign-in to one address, whether anybody has it or not, from devices it does not know. */
  'sign-in.account': guesses,
  /** Sign-in from a device that this account knows. */
  'sign-in.device': { ...guesses, free: 10 },
  /** Sign-in from one network, whatever the account. */
  'sign-in.network': { free: 50, firstWait: 30, longestWait: 15 * minute, memory: hour, success: 'takesBack' },
  /** Codes of the second factor for one account. */
  'second-factor': guesses,
  /** The password given again by somebody signed in. */
  'confirm-password': guesses,
  /** New accounts from one network. */
  'sign-up.network': { free: 20, firstWait: minute, longestWait: hour, memory: hour, success: 'counts' },
  /** Mails to one address, because somebody signs up with it. */
  'sign-up.address': mails,
  /** Asking for links to reset passwords from one network. */
  'forgot.network': { free: 20, firstWait: minute, longestWait: hour, memory: hour, success: 'counts' },
  /** Such mails to one address. */
  'forgot.address': mails,
  /** Asking for the mail that confirms an address again. */
  'confirm.person': mails,
} as const satisfies Record<string, AttemptRule>
export type AttemptRuleName = keyof typeof attemptRules

/** What is counted of tries; times in milliseconds UTC. */
export type AttemptCount = { failures: number; blockedUntil: number; forgetAt: number }

/** Seconds to wait before the next try; 0 where it may be now. */
export function secondsToWait(count: AttemptCount | undefined, now: number): number {
  return count && count.blockedUntil > now ? Math.ceil((count.blockedUntil - now) / 1_000) : 0
}

/** The count with one more try. */
export function countTry(rule: AttemptRule, count: AttemptCount | undefined, now: number): AttemptCount {
  const before = count && count.forgetAt > now ? count : undefined
  const failures = (before?.failures ?? 0) + 1
  if (failures < rule.free)
    return { failures, blockedUntil: 0, forgetAt: before?.forgetAt ?? now + rule.memory * 1_000 }
  const wait = Math.min(rule.firstWait * 2 ** Math.min(failures - rule.free, 30), rule.longestWait)
  const blockedUntil = now + wait * 1_000
  return { failures, blockedUntil, forgetAt: blockedUntil + rule.memory * 1_000 }
}

/** The count after a try that succeeded; undefined where nothing is left of it. */
export function takeBack(rule: AttemptRule, count: AttemptCount | undefined): AttemptCount | undefined {
  if (!count || rule.success === 'forgets') return undefined
  if (rule.success === 'counts') return count
  const failures = count.failures - 1
  if (failures <= 0) return undefined
  return { ...count, failures, blockedUntil: failures < rule.free ? 0 : count.blockedUntil }
}

/** Refusals are answered one after another, so many milliseconds apart in each process; a few may come at once. */
const refusalPace = 100
const refusalsAtOnce = 10
const longestPause = 10_000

/** When the next refusal is answered, after the one before: never later than in ten seconds, however many came before. */
export function refusalDue(last: number, now: number): number {
  return Math.min(Math.max(last, now - refusalsAtOnce * refusalPace) + refusalPace, now + longestPause)
}

/** The network an address belongs to: an IPv4 address itself, the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const bare = address.toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped) return mapped
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::', 2)
  const first = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(missing).fill('0'), ...last].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
