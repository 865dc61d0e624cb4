import { lengthOf } from './subject.ts'

/** From this nearness on, two subjects are of one topic: two equally telling things are not one of them. */
export const sameTopic = 0.71

/** A topic as signals are held against it. */
export type KnownTopic = { id: string; terms: ReadonlyMap<string, number> }

/** Finds the topic a subject belongs to, among those known. */
export type TopicIndex = {
  /** The nearest topic that is near enough; of equally near ones the first that was added. */
  find: (terms: ReadonlyMap<string, number>) => string | undefined
  add: (topic: KnownTopic) => void
  size: () => number
}

/**
 * Topics by their terms. Whoever comes first leads: what is near enough to a topic joins it, anything else begins one.
 * Terms of a topic do not drift with what joins, so the order of what came before is all that decides.
 */
export function createTopicIndex(topics: Iterable<KnownTopic> = []): TopicIndex {
  const ids: string[] = []
  const lengths: number[] = []
  /** For each term the topics that have it, and how much it counts there. */
  const postings = new Map<string, { at: number; weight: number }[]>()
  const add = ({ id, terms }: KnownTopic) => {
    const at = ids.push(id) - 1
    lengths.push(lengthOf(terms))
    for (const [term, weight] of terms) {
      const list = postings.get(term)
      if (list) list.push({ at, weight })
      else postings.set(term, [{ at, weight }])
    }
  }
  for (const topic of topics) add(topic)
  return {
    find: (terms) => {
      const products = new Map<number, number>()
      for (const [term, own] of terms)
        for (const { at, weight } of postings.get(term) ?? []) products.set(at, (products.get(at) ?? 0) + own * weight)
      const length = lengthOf(terms)
      let best: { at: number; near: number } | undefined
      for (const [at, product] of products) {
        // Rounded, so that equal is equal however it was added up.
        const near = Math.round((product / (length * (lengths[at] ?? 1))) * 1e9) / 1e9
        if (near < sameTopic) continue
        if (!best || near > best.near || (near === best.near && at < best.at)) best = { at, near }
      }
      return best && ids[best.at]
    },
    add,
    size: () => ids.length,
  }
}
