import type { Db } from '#db/client.server.ts'
import {
  countDataFilesBefore,
  type DataFileRow,
  findDataFile,
  findProfile,
  listDraftsOfFile,
} from '#db/queries/data-files.server.ts'
import { listOwnWork } from '#db/queries/own-listings.server.ts'
import { type Language, say, type Text } from '../text.ts'
import { chosenTable, columnsOf } from './chosen-table.ts'
import { isUnderWay } from './data-file-states.ts'
import { viewFileLine, viewFindings, viewReading } from './data-file-view.ts'
import { aboutProvider } from './draft-from-file.server.ts'
import { viewProposal } from './proposal-view.ts'
import { proposeDraft } from './propose-draft.ts'

/** Drafts that are shown as made from a file, and those that can be chosen to follow it. */
const mostMade = 50
const mostChoices = 200

type Asked = {
  id: string
  organisationId: string
  mayWrite: boolean
  language: Language
  /** `table`, and `from` for a page of its fields. */
  search: URLSearchParams
  now: number
}

/** All that the page of a file shows; undefined where the organisation has no such file. */
export async function readFilePage(db: Db, asked: Asked) {
  const { id, organisationId, mayWrite, language, now } = asked
  const file = await findDataFile(db, { id, organisationId })
  if (!file) return undefined
  const made = await listDraftsOfFile(db, id, mostMade)
  const titled = ({ id: draftId, content }: (typeof made)[number]) => ({
    id: draftId,
    title: titleOf(content, language),
  })
  return {
    file: viewFileLine(file, made.length, language),
    made: made.map(titled),
    drafts: mayWrite && file.state === 'profiled' ? await listChoices(db, organisationId, language) : [],
    reading: isUnderWay(file.state)
      ? viewReading(file, file.state === 'waiting' ? await countDataFilesBefore(db, file) : 0, now)
      : undefined,
    ...(await readFindings(db, file, asked)),
  }
}

async function readFindings(db: Db, file: DataFileRow, { mayWrite, language, search, now }: Asked) {
  const profile = file.state === 'profiled' ? await findProfile(db, file.id) : undefined
  if (!profile) return { findings: undefined, proposal: undefined }
  const table = wholeNumber(search.get('table'))
  const isThere = table !== undefined && profile.tables.length > 1 && profile.tables[table] !== undefined
  const chosen = chosenTable(profile, isThere ? table : undefined)
  const fields = columnsOf(chosen)
  const at = { ...(isThere && { table }), from: wholeNumber(search.get('from')) ?? 0, fields }
  const findings = viewFindings(profile, chosen, at, language)
  if (!mayWrite) return { findings, proposal: undefined }
  const about = await aboutProvider(db, { organisationId: file.organisationId, profile: chosen, now })
  return { findings, proposal: viewProposal(proposeDraft(chosen, {}, about), about, fields, language) }
}

async function listChoices(db: Db, organisationId: string, language: Language) {
  const drafts = await listOwnWork(db, { organisationId, filter: { text: '', state: 'draft' }, limit: mostChoices })
  return drafts.map(({ id, content }) => ({ value: id, label: titleOf(content, language) }))
}

function titleOf(content: Record<string, unknown>, language: Language): string {
  return say(content.title as Text | undefined, language)
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined
}
