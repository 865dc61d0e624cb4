import type { DraftPlace } from '../../domain/submission/draft-place.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** Addresses at which places of a draft are mended. */
export function usePlace(slug: string, draftId: string): (at: DraftPlace) => string {
  const { links } = useSpeech()
  return (at) => {
    if (at.page === 'evidence') return links.draftEvidence(slug, draftId, at.slot)
    if (at.page === 'profile') return links.organisationProfile(slug)
    const { section, from, anchor } = at
    return `${links.draft(slug, draftId, { section, ...(from !== undefined && { from }) })}#${anchor}`
  }
}
