import { v7 as newId } from 'uuid'
import type { Actor, Membership } from '#app/domain/access/permissions.ts'
import { type MemberRole, memberRoles } from '#app/domain/access/roles.ts'
import { startSession } from '#app/domain/account/sessions.server.ts'
import { newToken } from '#app/domain/account/tokens.server.ts'
import type { Exchange } from '#app/exchange.server.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { type CastConstruction, insertCastConstruction } from './cast-construction.ts'
import { type CastOpinions, insertCastOpinions } from './cast-opinions.ts'
import { type CastRequests, insertCastRequests } from './cast-requests.ts'
import { type CastResponses, insertCastResponses } from './cast-responses.ts'
import { insertInvitations, insertMailThings, insertNoticesAndFollows, insertRows, type Rows } from './cast-rows.ts'
import { type CastTrading, insertCastTrading } from './cast-trading.ts'
import { insertOrganisation, type MadeOrganisation } from './organisations.ts'
import { cookieOf, insertPerson } from './people.ts'

/** Somebody who tries the door: as the permission table sees them, and what their browser sends. */
export type Player = {
  name: string
  actor: Actor
  personId?: string
  email: string
  cookie?: string
  /** The token of their forms. */
  csrf: string
  /** The link of an open invitation to the organisation that is theirs to answer. */
  invitation: string
  /** A notice to them, and something they follow. */
  noticeId: string
  followId: string
}

/** Two organisations with everybody who may come, and rows that belong to the first and to the second. */
export type Cast = {
  own: MadeOrganisation & Rows
  other: MadeOrganisation & Rows
  players: Player[]
  player: (name: string) => Player
  /** What the first organisation assesses, was given, and is complained of. */
  opinions: CastOpinions
  /** What the first organisation answered to demands, and was answered. */
  responses: CastResponses
  /** What the first organisation was asked for, and offered alone. */
  requests: CastRequests
  /** What waits at the demand desk, and what is built. */
  construction: CastConstruction
  /** What the first organisation trades. */
  trading: CastTrading
  /** A mail of the mailbox, and the links of mails that open pages by themselves. */
  mailId: string
  confirmLink: string
  resetLink: string
}

export type Visitor = { cookie: string; csrf: string }

const roles = memberRoles.map(({ code }) => code)

/**
 * Makes a new cast: the four roles of an organisation, the same roles of another, a stranger, an owner whose address is not
 * confirmed, an operator with and one without the second factor, a visitor.
 */
export function makeCast(exchange: Exchange, visitor: Visitor): Promise<Cast> {
  return inTransaction(exchange.database.write, (trx) => insertCast(trx, exchange, visitor))
}

async function insertCast(trx: Db, exchange: Exchange, visitor: Visitor): Promise<Cast> {
  const own = await insertOrganisation(trx)
  const other = await insertOrganisation(trx)
  const parts = [
    { name: 'stranger' },
    { name: 'unconfirmed', in: own, role: 'owner' as const, isConfirmed: false },
    ...roles.map((role) => ({ name: `${role} elsewhere`, in: other, role })),
    ...roles.map((role) => ({ name: role, in: own, role })),
    { name: 'operator', isOperator: true },
    { name: 'operator without second factor', isOperator: true, secondFactor: false },
  ]
  const players: Player[] = []
  for (const part of parts) players.push(await insertPlayer(trx, exchange, part))
  const find = (name: string) => {
    const found = players.find((each) => each.name === name)
    if (!found) throw new Error(`Nobody is ${name}`)
    return found
  }
  const links = { mailId: newId(), confirmLink: newToken(), resetLink: newToken() }
  await insertInvitations(trx, own.organisationId, find('owner').personId ?? '', players)
  await insertMailThings(trx, find('stranger'), links)
  await insertNoticesAndFollows(trx, players, other)
  const ownRows = await insertRows(trx, own, { by: find('owner'), member: find('viewer') })
  const otherRows = await insertRows(trx, other, { by: find('owner elsewhere'), member: find('viewer elsewhere') })
  const opinions = await insertCastOpinions(trx, {
    own: { ...own, ...ownRows, by: find('owner') },
    other: { ...other, ...otherRows, by: find('owner elsewhere') },
    complainant: find('stranger'),
  })
  const responses = await insertCastResponses(trx, {
    own: { ...own, by: find('owner') },
    other: { ...other, by: find('owner elsewhere') },
  })
  const requests = await insertCastRequests(trx, {
    own: { ...own, ...ownRows, by: find('owner') },
    other: { ...other, ...otherRows, by: find('owner elsewhere') },
  })
  const construction = await insertCastConstruction(trx, {
    own: { ...own, by: find('owner') },
    other: { ...other, by: find('owner elsewhere') },
  })
  const trading = await insertCastTrading(trx, exchange, {
    own: { ...own, ...ownRows, by: find('owner') },
    other: { ...other, ...otherRows, by: find('owner elsewhere') },
  })
  players.unshift({
    name: 'visitor',
    actor: { kind: 'visitor' },
    email: '',
    ...pickOf(find('stranger')),
    ...visitor,
  })
  return {
    own: { ...own, ...ownRows },
    other: { ...other, ...otherRows },
    players,
    player: find,
    opinions,
    responses,
    requests,
    construction,
    trading,
    ...links,
  }
}

/** A visitor has nothing: they try what belongs to somebody. */
function pickOf({ invitation, noticeId, followId }: Player) {
  return { invitation, noticeId, followId }
}

type Part = {
  name: string
  in?: MadeOrganisation
  role?: MemberRole
  isConfirmed?: boolean
  isOperator?: boolean
  secondFactor?: boolean
}

async function insertPlayer(trx: Db, exchange: Exchange, part: Part): Promise<Player> {
  const { name, in: organisation, role, isConfirmed = true, isOperator = false, secondFactor = true } = part
  const membership = organisation && role && { organisationId: organisation.organisationId, role }
  const { personId, email } = await insertPerson(trx, {
    name,
    isConfirmed,
    isOperator,
    ...(membership && { memberOf: [membership] }),
  })
  const now = Date.now()
  const { token } = await startSession(trx, {
    personId,
    isOperator,
    secondFactorAt: isOperator && secondFactor ? now : null,
    address: '127.0.0.1',
    agent: 'test',
    now,
  })
  const { id: sessionId } = await trx
    .selectFrom('session')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const memberships: Membership[] =
    organisation && membership
      ? [{ ...membership, slug: organisation.slug, name: { zh: organisation.name }, standing: 'verified' }]
      : []
  return {
    name,
    personId,
    email,
    cookie: await cookieOf(token, exchange.config),
    csrf: exchange.key.sign('form', `session:${sessionId}`),
    ...{ invitation: newToken(), noticeId: newId(), followId: newId() },
    actor: {
      kind: 'person',
      personId,
      sessionId,
      name,
      email,
      language: 'zh',
      isConfirmed,
      isOperator: isOperator && secondFactor,
      isOperatorPending: isOperator && !secondFactor,
      hasSecondFactor: isOperator,
      confirmedAt: 0,
      memberships,
      organisationId: organisation?.organisationId,
    },
  }
}
