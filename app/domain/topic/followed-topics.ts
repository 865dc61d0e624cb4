import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { type Labels, textOfLabels } from './topic-label.ts'

/** A topic among what a person follows. */
export type FollowedTopic = { id: string; name: Said; slug: string; since: number }

/** Puts the topics that a person follows into their language. */
export function viewFollowedTopics(
  topics: readonly { id: string; labels: Labels; slug: string; createdAt: number }[],
  language: Language,
): FollowedTopic[] {
  return topics.map(({ id, labels, slug, createdAt }) => ({
    id,
    name: pickText(textOfLabels(labels) ?? {}, language) ?? { text: '—', language },
    slug,
    since: createdAt,
  }))
}
