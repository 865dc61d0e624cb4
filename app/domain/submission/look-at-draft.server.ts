import type { DraftRow } from '#db/queries/drafts.server.ts'
import { tidyDraft, validateDraft } from '../draft/check-draft.ts'
import type { LooseContent } from '../draft/draft-field.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { Finding } from '../pre-check/finding.ts'
import { DraftSample } from '../review/draft-sample.ts'
import type { Evidence } from '../review/evidence.ts'
import type { PreCheck } from '../review/pre-check-draft.ts'
import { checkSample } from '../sample/check-sample.ts'

/**
 * Everything the machine finds in a draft as it stands, also where it is not whole yet: first what is not valid, then what
 * the pre-check says of the rest, so that nothing is news when it is handed in. Content is what is valid of it.
 */
export async function lookAtDraft(
  draft: Pick<DraftRow, 'id' | 'organisationId' | 'listingId' | 'content' | 'sample'>,
  { preCheck, evidence, now }: { preCheck: PreCheck; evidence: readonly Evidence[]; now: number },
): Promise<{ content: ListingContent; findings: Finding[] }> {
  const loose: LooseContent = draft.content
  const content = tidyDraft(loose)
  const parsed = draft.sample === null ? undefined : DraftSample.safeParse(JSON.parse(draft.sample))
  const sample = parsed?.success && parsed.data.rows.length > 0 ? parsed.data : undefined
  const found = await preCheck(content, {
    organisationId: draft.organisationId,
    draftId: draft.id,
    listingId: draft.listingId,
    sample,
    sampleReport: sample && checkSample(sample.rows, content.dictionary, now),
    evidence,
    now,
  })
  const invalid = invalidities(loose)
  const isSaid = new Set(invalid.map(({ place }) => place))
  return { content, findings: [...invalid, ...found.filter(({ place }) => !isSaid.has(place))] }
}

const remedy = { zh: '改正后送审。', en: 'Mend it before you submit.' }

/** What cannot stay as it is, as findings that block. */
function invalidities(content: LooseContent): Finding[] {
  const checked = validateDraft(content)
  if (!('problems' in checked)) return []
  return checked.problems.map(({ place, text }) => ({ rule: 'P26', severity: 'block', place, text, remedy }))
}
