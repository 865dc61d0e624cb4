import type { Db } from '#db/client.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { listDocumentsOf } from '#db/queries/documents-of.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { countMembers } from '#db/queries/members.server.ts'
import { findOrganisationWork, listVerifications } from '#db/queries/organisation-work.server.ts'
import type { Language } from '../text.ts'
import { mostDocuments } from './document-rules.ts'
import { type OverviewView, viewOverview } from './overview-view.ts'
import { standingSteps } from './standings.ts'

/** How many applications the history shows. */
const historyLength = 50

/** Where an organisation stands, for its overview; undefined for one that is not there. */
export async function readOverview(
  db: Db,
  organisationId: string,
  language: Language,
): Promise<{ view: OverviewView; members: number } | undefined> {
  const [organisation, applications, documents, capabilities, members] = await Promise.all([
    findOrganisationWork(db, { id: organisationId }),
    listVerifications(db, organisationId, historyLength),
    listDocumentsOf(db, organisationId, mostDocuments),
    listCapabilities(db, organisationId),
    countMembers(db, organisationId),
  ])
  if (!organisation) return undefined
  const view = viewOverview(
    organisation,
    {
      applications,
      documents: documents.map(({ kind }) => kind),
      capabilities,
      suspendedFor: organisation.standing === 'suspended' ? await suspensionReason(db, organisationId) : undefined,
    },
    language,
  )
  return { view, members }
}

/** Why an organisation was suspended the last time. */
export async function suspensionReason(db: Db, organisationId: string): Promise<string | undefined> {
  const events = await listEventsOf(db, { kind: 'organisation', id: organisationId }, 100)
  return events.find(({ action }) => action === standingSteps.suspend.event)?.reason ?? undefined
}
