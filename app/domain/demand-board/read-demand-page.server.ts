import type { Db } from '#db/client.server.ts'
import { findDemandByNumber } from '#db/queries/demands.server.ts'
import type { Actor } from '../access/permissions.ts'
import { maySeeDemandNow } from '../demand/demand-case.server.ts'
import { isOwnDemand } from '../demand/demand-visibility.ts'
import { type PublicDemand, publicDemandOf } from '../demand/public-demand.ts'
import { type DemandNotes, readDemandNotes } from '../demand/read-demand-notes.server.ts'
import type { Language } from '../text.ts'

/** A demand as somebody may see it, or that it was public once and was withdrawn. */
export type FoundDemand = { demand: PublicDemand; isOwn: boolean; notes: DemandNotes } | { withdrawn: string }

/** The demand of this number for this reader; undefined where there is none, or none for them. */
export async function readPublicDemand(
  db: Db,
  { number, actor, language }: { number: string; actor: Actor; language: Language },
): Promise<FoundDemand | undefined> {
  const demand = await findDemandByNumber(db, number)
  if (!demand) return undefined
  if (await maySeeDemandNow(db, actor, demand))
    return {
      demand: publicDemandOf(demand, actor),
      isOwn: isOwnDemand(actor, demand),
      notes: await readDemandNotes(db, demand, language),
    }
  const wasPublic = demand.state === 'withdrawn' && demand.publishedAt !== null && demand.visibility === 'PUBLIC'
  return wasPublic ? { withdrawn: number } : undefined
}
