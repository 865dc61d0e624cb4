import { Refusal } from '../errors.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { ListingContent } from '../listing/listing-content.ts'
import type { Finding } from '../pre-check/finding.ts'
import { checkSample, type SampleReport } from '../sample/check-sample.ts'
import { DraftSample } from './draft-sample.ts'
import type { Evidence } from './evidence.ts'

/** What the machine may look at beside the content. */
export type PreCheckContext = {
  organisationId: string
  draftId: string
  /** The listing that is to be revised. */
  listingId: string | null
  sample: DraftSample | undefined
  sampleReport: SampleReport | undefined
  evidence: readonly Evidence[]
  now: number
}

/** Looks at what is to be handed in; the same for the provider before, and for the reviewer after. */
export type PreCheck = (
  content: ListingContent,
  context: PreCheckContext,
) => readonly Finding[] | Promise<readonly Finding[]>

/** A draft that is whole, with what was found in it. */
export type CheckedDraft = {
  content: ListingContent
  /** Canonical JSON, and its hash. */
  contentText: string
  contentHash: string
  sample: DraftSample | undefined
  sampleReport: SampleReport | undefined
  evidence: readonly Evidence[]
  findings: readonly Finding[]
}

/** A draft that was not taken, with everything the machine found; at least one finding blocks. */
export class PreCheckRefusal extends Refusal {
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    const place = findings.find(({ severity }) => severity === 'block')?.place
    super('invalid', 'preCheckBlocks', place ? { field: place } : {})
    this.findings = findings
  }
}

/** Reads a draft as what it is to become and looks at it. Throws Refusal for what is not whole, PreCheckRefusal for what blocks. */
export async function checkDraft(
  draft: { id: string; organisationId: string; listingId: string | null; content: unknown; sample: string | null },
  { preCheck, evidence, now }: { preCheck: PreCheck; evidence: readonly Evidence[]; now: number },
): Promise<CheckedDraft> {
  const parsed = ListingContent.safeParse(draft.content)
  if (!parsed.success)
    throw new Refusal('invalid', 'contentIncomplete', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  const content = parsed.data
  const sample = readSample(draft.sample)
  const sampleReport = sample && checkSample(sample.rows, content.dictionary, now)
  const { organisationId, listingId } = draft
  const context = { organisationId, draftId: draft.id, listingId, sample, sampleReport, evidence, now }
  const findings = await preCheck(content, context)
  if (findings.some(({ severity }) => severity === 'block')) throw new PreCheckRefusal(findings)
  const contentText = canonicalJson(content)
  return { content, contentText, contentHash: hashOf(contentText), sample, sampleReport, evidence, findings }
}

function readSample(text: string | null): DraftSample | undefined {
  if (text === null) return undefined
  const parsed = DraftSample.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Refusal('invalid', 'sampleInvalid', { field: 'sample' })
  return parsed.data.rows.length > 0 ? parsed.data : undefined
}
