import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOwnData, listEventsOfPerson, type OwnData } from '#db/queries/own-data.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import { type Accounts, type ActsFrom, personEvent } from './accounts.server.ts'

/** Most rows of each list, and most events, in one file. */
const mostRows = 10_000
const mostEvents = 50_000
const pageSize = 1_000

/**
 * All that is kept about a person as one JSON file, a piece at a time: no secrets (passwords, codes, tokens, what mails with
 * links said), and nothing of other people. That it was exported is an event.
 */
export async function exportOwnData(
  accounts: Accounts,
  { actor, from, now = Date.now() }: { actor: PersonActor; from: ActsFrom; now?: number },
): Promise<AsyncGenerator<string>> {
  const { database } = accounts
  const { personId } = actor
  await inTransaction(database.write, (trx) =>
    insertEvents(trx, [personEvent(accounts, { action: 'person.data_exported', personId, at: now, from })]),
  )
  const data = await findOwnData(database.read, personId, mostRows)
  if (!data) throw new Refusal('not_found', 'signInAgain')
  return pieces(database, personId, { exportedAt: time(now), ...describe(data) })
}

async function* pieces(database: Database, personId: string, head: object): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [`
  let after = 0
  let given = 0
  while (given < mostEvents) {
    const events = await listEventsOfPerson(database.read, personId, { after, limit: pageSize })
    if (events.length === 0) break
    yield events
      .map((event, index) => `${given + index > 0 ? ',' : ''}\n    ${JSON.stringify(describeEvent(event, personId))}`)
      .join('')
    after = events.at(-1)?.seq ?? after
    given += events.length
  }
  yield '\n  ]\n}\n'
}

function describe(data: OwnData) {
  const { person } = data
  return {
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      emailConfirmedAt: time(person.emailConfirmedAt),
      language: person.language,
      isOperator: person.isOperator === 1,
      createdAt: time(person.createdAt),
      passwordChangedAt: time(person.passwordChangedAt),
      secondFactorSetUpAt: time(person.totpConfirmedAt),
      recoveryCodesLeft: data.recoveryCodes.filter(({ usedAt }) => usedAt === null).length,
    },
    sessions: data.sessions.map(withTimes),
    knownDevices: data.devices.map(withTimes),
    linksInMails: data.links.map(withTimes),
    memberships: data.memberships.map(({ name, ...row }) => withTimes({ ...row, name: JSON.parse(name) as object })),
    invitations: data.invitedTo.map(({ name, ...row }) => withTimes({ ...row, name: JSON.parse(name) as object })),
    documentsUploaded: data.documents.map(withTimes),
    dataFilesUploaded: data.dataFiles.map(withTimes),
    complaintsFiled: data.complaints.map(withTimes),
    objectionsFiled: data.objections.map(withTimes),
    messagesSent: data.messages.map(withTimes),
    requestMessagesSent: data.requestMessages.map(withTimes),
    reviewRemarks: data.remarks.map(withTimes),
    demandNotes: data.annotations.map(withTimes),
    constructionClaims: data.claims.map(withTimes),
    constructionProgress: data.progress.map(withTimes),
    disputesOpened: data.disputes.map(withTimes),
    disputeMessagesSent: data.disputeMessages.map(withTimes),
    ratingsGiven: data.ratings.map(({ scores, ...row }) => withTimes({ ...row, scores: JSON.parse(scores) as object })),
    dealsFiled: data.filedDeals.map(withTimes),
    apiKeysMade: data.keys.map(withTimes),
    notices: data.notices.map(({ detail, ...row }) => withTimes({ ...row, detail: JSON.parse(detail) as object })),
    noticePreferences: data.preferences,
    follows: data.follows.map(withTimes),
    topicsFollowed: data.topicFollows.map(withTimes),
    mails: data.mails.map(withTimes),
  }
}

/** What others did is told without their number, and of what concerns others only that it happened. */
function describeEvent(event: ChainedEvent, personId: string) {
  const isOwn = event.actor === personId
  const isAbout = event.subjectKind === 'person' && event.subjectId === personId
  return {
    number: event.seq,
    at: time(event.at),
    by: isOwn
      ? 'you'
      : ['system', 'command', 'visitor', 'demo', 'import'].includes(event.actor)
        ? event.actor
        : 'other',
    action: event.action,
    subjectKind: event.subjectKind,
    ...((isAbout || event.subjectKind !== 'person') && { subject: event.subjectId }),
    ...(isAbout && event.reason !== null && { reason: event.reason }),
    ...(isAbout && { detail: JSON.parse(event.detail) as object }),
  }
}

/** Rows with their moments written out. */
function withTimes<T extends object>(row: T) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name.endsWith('At') ? time(value as number | null) : value]),
  )
}

function time(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}
