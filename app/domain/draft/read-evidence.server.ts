import type { Db } from '#db/client.server.ts'
import { listDocumentsById } from '#db/queries/documents-of.server.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import type { DraftRow } from '#db/queries/drafts.server.ts'
import { type EvidenceDocument, listDocumentsToChoose } from '#db/queries/evidence-documents.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { Evidence } from '../review/evidence.ts'
import type { Language } from '../text.ts'
import { evidenceNeeds } from './evidence-needs.ts'
import { type EvidenceLine, viewEvidence } from './evidence-view.ts'

/** Most documents that can be chosen from: the newest. */
const mostChoices = 200

/** The slots of a draft in words, with what is handed in as it stands, and the documents that can be chosen. */
export async function readEvidenceLines(
  db: Db,
  { id, organisationId, content }: Pick<DraftRow, 'id' | 'organisationId' | 'content'>,
  { language, now }: { language: Language; now: number },
): Promise<{ lines: EvidenceLine[]; evidence: Evidence[]; documents: EvidenceDocument[] }> {
  const today = dayOf(now)
  const [evidence, documents] = await Promise.all([
    listDraftEvidence(db, id),
    listDocumentsToChoose(db, organisationId, mostChoices),
  ])
  const named = await listDocumentsById(
    db,
    organisationId,
    evidence.flatMap(({ document }) => document ?? []),
  )
  const lines = viewEvidence(evidenceNeeds(content, today), evidence, { documents: named, today, language })
  return { lines, evidence, documents: onceEach(named, documents) }
}

/** Documents that can be chosen, those that are in a slot first; the same content stands there once. */
function onceEach(named: readonly EvidenceDocument[], documents: readonly EvidenceDocument[]): EvidenceDocument[] {
  const once = new Map<string, EvidenceDocument>()
  for (const document of [...named, ...documents]) if (!once.has(document.sha256)) once.set(document.sha256, document)
  return [...once.values()]
}
