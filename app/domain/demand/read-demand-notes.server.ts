import type { Db } from '#db/client.server.ts'
import { findConstructionNumberOf } from '#db/queries/construction.server.ts'
import { listDemandAnnotations } from '#db/queries/demand-desk.server.ts'
import { findAgreed } from '#db/queries/response-ends.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import type { DemandContent } from './demand-content.ts'
import type { DemandState } from './demand-steps.ts'
import { viewDeskNotes } from './desk-view.ts'

/** What the exchange says beside a demand to everybody who sees it. */
export type DemandNotes = {
  /** What operators wrote for everybody, the last first. */
  notes: { id: string; text: string; day: string }[]
  /** Number of the item of the construction list that it became. */
  construction?: string
  /** Whether the one of a challenge is chosen. */
  isChosen: boolean
  /** Who it is, where it agreed to be named. */
  chosen?: { slug: string; name: Said }
}

/** Reads them; whether the reader may see the demand the caller has made sure of. */
export async function readDemandNotes(
  db: Db,
  demand: {
    id: string
    state: DemandState
    content: Pick<DemandContent, 'challenge'>
    acceptedResponseId: string | null
  },
  language: Language,
): Promise<DemandNotes> {
  const { id: demandId, state, acceptedResponseId } = demand
  const isChosen = demand.content.challenge !== undefined && acceptedResponseId !== null
  const [notes, construction, agreed] = await Promise.all([
    listDemandAnnotations(db, { demandId, audience: 'public' }),
    state === 'no_supply' ? findConstructionNumberOf(db, demandId) : undefined,
    isChosen ? findAgreed(db, acceptedResponseId) : undefined,
  ])
  return {
    notes: viewDeskNotes(notes).map(({ id, text, day }) => ({ id, text, day })),
    ...(construction !== undefined && { construction }),
    isChosen,
    ...(agreed?.agreed.mayName && {
      chosen: { slug: agreed.slug, name: pickText(agreed.name, language) ?? { text: agreed.slug, language } },
    }),
  }
}
