import type { SharedAnswer } from './shared-answer.server.ts'

/** Answers kept a few seconds, within a number of bytes. */
export type PageCache = ReturnType<typeof createPageCache>

type Entry = { answer: SharedAnswer; version: string; until: number; bytes: number }

/**
 * Keeps answers for `life` milliseconds and no longer than their version holds. Whoever asks for what is just being made
 * waits for it, so the same page is never made twice at a time. The oldest go when `mostBytes` are full.
 */
export function createPageCache(options: { life: number; mostBytes: number; now?: () => number }) {
  const { life, mostBytes, now = () => performance.now() } = options
  // In order of age: all live equally long, so the first is the next to go.
  const entries = new Map<string, Entry>()
  const flights = new Map<string, Promise<SharedAnswer>>()
  let bytes = 0

  const drop = (key: string, entry: Entry) => {
    entries.delete(key)
    bytes -= entry.bytes
  }
  const makeRoom = () => {
    const instant = now()
    for (const [key, entry] of entries) {
      if (bytes <= mostBytes && entry.until > instant) break
      drop(key, entry)
    }
  }
  const keep = (key: string, version: string, answer: SharedAnswer) => {
    const size = answer.bytes + 2 * key.length + 2_000
    if (size > mostBytes / 4) return
    const old = entries.get(key)
    if (old) drop(key, old)
    entries.set(key, { answer, version, until: now() + life, bytes: size })
    bytes += size
    makeRoom()
  }

  return {
    /** The answer kept under this key, made of the version of now; undefined when there is none or it is too old. */
    find(key: string, versionNow: () => string): SharedAnswer | undefined {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.version === versionNow() && entry.until > now()) return entry.answer
      drop(key, entry)
      return undefined
    },

    /**
     * The answer that is being made for this key and version, or that `make` makes now. It is kept only if the version
     * still holds when it is made.
     */
    async make(
      key: string,
      versionNow: () => string,
      make: () => Promise<SharedAnswer>,
    ): Promise<{ answer: SharedAnswer; isFirst: boolean }> {
      const version = versionNow()
      const name = `${version} ${key}`
      const under = flights.get(name)
      if (under) return { answer: await under, isFirst: false }
      const flight = make()
      flights.set(name, flight)
      try {
        const answer = await flight
        if (answer.isKept && mostBytes > 0 && versionNow() === version) keep(key, version, answer)
        return { answer, isFirst: true }
      } finally {
        flights.delete(name)
      }
    },

    /** Counts bytes that an answer took on after it was kept. */
    grow(key: string, answer: SharedAnswer, more: number): void {
      const entry = entries.get(key)
      if (entry?.answer !== answer) return
      entry.bytes += more
      bytes += more
      makeRoom()
    },

    size: () => ({ entries: entries.size, bytes }),
  }
}
