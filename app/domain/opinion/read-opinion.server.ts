import type { Db } from '#db/client.server.ts'
import { findDraftEvidence, listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { findAssessedDraft, findOpinion, listAssessors, listFreeDrafts } from '#db/queries/opinions.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { Signer } from '../certificate/signer.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { thirdPartyKinds } from '../codes/parties.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { type AssessedView, viewAssessed } from './assessed-view.ts'
import { hashesOfDraft } from './opinion-content.ts'
import { OpinionSubject } from './opinion-forms.ts'
import { opinionSlotCodes, opinionSlots } from './opinion-slots.ts'
import { canOpinionStep, isExpired, type OpinionStep, opinionStepNames } from './opinion-steps.ts'
import { type OpinionView, viewOpinion } from './opinion-view.ts'

/** Most drafts and assessors to choose from. */
const mostChoices = 100

/** What the form of a request shows: what can be chosen, and once that is chosen who can be asked. */
export type OpinionRequestView = {
  drafts: { id: string; title: Said | undefined }[]
  slots: { code: string; label: string }[]
  /** Draft and slot that were chosen, and who may assess them. */
  subject?: {
    draft: string
    title: Said | undefined
    slot: string
    slotName: string
    assessors: { slug: string; name: Said; kinds: string[] }[]
  }
  chosen: { draft: string; slot: string }
}

/** Reads the form of a request; a draft that is not there, or a slot that takes no opinion, is not chosen. */
export async function readOpinionRequest(
  db: Db,
  {
    organisation,
    asked,
    language,
    now,
  }: { organisation: { id: string }; asked: Record<string, string>; language: Language; now: number },
): Promise<OpinionRequestView> {
  const drafts = (await listFreeDrafts(db, organisation.id, mostChoices)).map(({ id, content }) => ({
    id,
    title: pickText(typeof content.title === 'object' ? (content.title as Text) : undefined, language),
  }))
  const parsed = OpinionSubject.safeParse(asked)
  const draft = parsed.success ? drafts.find(({ id }) => id === parsed.data.draft) : undefined
  const view = {
    drafts,
    slots: opinionSlotCodes.map((code) => ({ code, label: evidenceName(code)[language] })),
    chosen: { draft: asked.draft ?? '', slot: asked.slot ?? '' },
  }
  if (!parsed.success || !draft) return view
  const { slot } = parsed.data
  const found = await listAssessors(db, { kinds: opinionSlots[slot], now, limit: mostChoices })
  return {
    ...view,
    subject: {
      draft: draft.id,
      title: draft.title,
      slot,
      slotName: evidenceName(slot)[language],
      assessors: found
        .filter(({ id }) => id !== organisation.id)
        .map(({ slug, name, kinds }) => ({
          slug,
          name: pickText(name, language) ?? { text: slug, language },
          kinds: kinds.map((kind) => labelOf(thirdPartyKinds, kind, language)),
        })),
    },
  }
}

/** The page of one opinion, with what this reader can do on it. */
export type OpinionPageView = {
  opinion: OpinionView
  steps: OpinionStep[]
  /** For the provider of one that passed: what is in the slot now, and whether it can be put in. */
  slot?: { state: 'filled' | 'other' | 'empty'; canFill: boolean; isLocked: boolean }
  /** For the assessor that writes it: the file that is there, and the hash of the content that is signed. */
  writing?: { fileName?: string; content?: string; isSigner: boolean }
}

/** Reads one opinion; undefined for one of others. */
export async function readOpinionPage(
  db: Db,
  asked: {
    id: string
    organisationId: string
    actor: PersonActor
    signer: Signer
    /** Hash of the content that the reader says they read; the present one where they say none. */
    content: string | undefined
    language: Language
    now: number
  },
): Promise<OpinionPageView | undefined> {
  const { id, organisationId, actor, language, now } = asked
  const found = await findOpinion(db, { id, organisationId })
  if (!found) return undefined
  const side = found.assessorId === organisationId ? 'assessor' : 'provider'
  const draft = found.draftId === null ? undefined : await findAssessedDraft(db, found.draftId)
  const hashes = draft && hashesOfDraft(draft)
  const role = actor.memberships.find((membership) => membership.organisationId === organisationId)?.role
  const today = dayOf(now)
  const opinion = viewOpinion(found, { side, draft: hashes, keys: asked.signer.keys(), language, today })
  const page = {
    opinion,
    steps: role ? opinionStepNames.filter((step) => canOpinionStep(step, found.state, side, role)) : [],
  }
  if (side === 'assessor' && found.state === 'accepted' && may(actor, 'opinion.write', organisationId)) {
    const content = asked.content ?? hashes?.contentHash
    return {
      ...page,
      writing: {
        ...(found.fileName !== null && { fileName: found.fileName }),
        ...(hashes && content && { content }),
        isSigner: may(actor, 'opinion.sign', organisationId),
      },
    }
  }
  const isUsable = side === 'provider' && found.state === 'issued' && opinion.issued?.isPassed === true
  if (!isUsable || !draft) return page
  const evidence = await findDraftEvidence(db, { draftId: draft.id, slot: found.slot })
  const isFilled = evidence?.opinion === found.id
  const isLocked = draft.submissionId !== null
  return {
    ...page,
    slot: {
      state: isFilled ? 'filled' : evidence ? 'other' : 'empty',
      canFill: !isFilled && !isLocked && !isExpired(found, today) && may(actor, 'opinion.write', organisationId),
      isLocked,
    },
  }
}

/**
 * The draft of an opinion that is being written, for members of the assessor; undefined for anybody else, before it was
 * accepted and once it is issued: what is not public is shown for as long as it is assessed.
 */
export async function readAssessedDraft(
  db: Db,
  { id, organisationId, language }: { id: string; organisationId: string; language: Language },
): Promise<
  { id: string; title: Said; draft: AssessedView; updatedAt: number; contentHash: string | undefined } | undefined
> {
  const found = await findDraftBeingAssessed(db, { id, organisationId })
  if (!found) return undefined
  const { opinion, draft } = found
  const evidence = await listDraftEvidence(db, draft.id)
  return {
    id,
    title: pickText(opinion.title, language) ?? { text: '—', language },
    draft: viewAssessed({ ...draft, evidence }, language),
    updatedAt: draft.updatedAt,
    contentHash: hashesOfDraft(draft)?.contentHash,
  }
}

/** An opinion that is being written with its draft, for the assessor alone. */
export async function findDraftBeingAssessed(db: Db, { id, organisationId }: { id: string; organisationId: string }) {
  const opinion = await findOpinion(db, { id, organisationId })
  if (opinion?.assessorId !== organisationId || opinion.state !== 'accepted' || opinion.draftId === null)
    return undefined
  const draft = await findAssessedDraft(db, opinion.draftId)
  return draft && { opinion, draft }
}
