import { type RawBuilder, sql } from 'kysely'
import type Stripe from 'stripe'
import { overlaps } from '#app/domain/contract/exclusivity.ts'
import { entitlementSteps } from '#app/domain/entitlement/entitlement-states.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { orderSteps } from '#app/domain/order/order-steps.ts'
import type { Db } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'

/** What the payment service itself says of a payment intent; amounts in cents. */
export type Booked = {
  payment: string
  status: Stripe.PaymentIntent.Status
  takenCents: number
  givenBackCents: number
}

/** All that the payment service has on its books for us, asked for through its library. */
export async function readBooks(stripe: Stripe): Promise<Booked[]> {
  const back = new Map<string, number>()
  for await (const { payment_intent, amount, status } of stripe.refunds.list({ limit: 100 }))
    if (status !== 'failed' && status !== 'canceled')
      back.set(String(payment_intent), (back.get(String(payment_intent)) ?? 0) + amount)
  const books: Booked[] = []
  for await (const { id, status, amount_received, metadata } of stripe.paymentIntents.list({ limit: 100 }))
    if (metadata.payment)
      books.push({
        payment: metadata.payment,
        status,
        takenCents: amount_received,
        givenBackCents: back.get(id) ?? 0,
      })
  return books
}

const names = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)))
const withoutRight = names(['cancelled', 'refused', 'refunded'])

/** What may never be, at any moment: each gives the orders, rights or payments that are wrong. */
const never = {
  'a posting does not sum to zero': sql`select occasion as id from ledger_entry group by kind, occasion having sum(cents) <> 0`,
  'an order began without a right': sql`
    select o.number as id from trade_order o left join entitlement e on e."orderId" = o.id
    where (o."startedAt" is null) <> (e.id is null)`,
  'a right is in force of an order that gives none now': sql`
    select o.number as id from entitlement e join trade_order o on o.id = e."orderId"
    where e.state = 'active' and o.state not in ('delivering', 'inspecting', 'completed')`,
  'a right goes on of an order that ended without it': sql`
    select o.number as id from entitlement e join trade_order o on o.id = e."orderId"
    where o.state in (${withoutRight}) and e.state not in ('revoked', 'ended')`,
  'more was used than a right has': sql`select number as id from entitlement where used > quota`,
  'it is delivered and nothing was handed over': sql`
    select o.number as id from trade_order o left join delivery_task t on t."orderId" = o.id
    where o.state in ('inspecting', 'completed') and (o."deliveredAt" is null
      or (json_extract(o.terms, '$.mode') = 'OFFLINE' and t.state is not 'handed'))`,
  'it is being delivered and nothing is held or taken for it': sql`
    select o.number as id from trade_order o where o.state in ('delivering', 'inspecting') and o."totalCents" > 0
      and not exists (select 1 from payment p where p."orderId" = o.id and p.period = 0 and p.state in ('authorised', 'captured'))`,
  'it is complete and its money is neither taken nor asked for': sql`
    select o.number as id from trade_order o where o.state = 'completed' and o."totalCents" > 0
      and not exists (select 1 from payment p where p."orderId" = o.id and p.period = 0 and (p."capturedCents" > 0
        or (p.state = 'authorised' and exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind = 'capture')
          and not exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind = 'release' and t.state = 'open'))
        or p.attention is not null))`,
  'two payments of one order were taken': sql`
    select o.number as id from payment p join trade_order o on o.id = p."orderId"
    where p."capturedCents" > p."refundedCents" group by o.number, p.period having count(*) > 1`,
  'money of an ended order is kept and nobody is asked to give it back': sql`
    select o.number as id from payment p join trade_order o on o.id = p."orderId"
    where o.state in (${withoutRight}) and p.state in ('authorised', 'captured') and p.attention is null
      and not exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind in ('release', 'refund') and t.state = 'open')`,
  'a right is in force while its order is disputed': sql`
    select o.number as id from dispute d join trade_order o on o.id = d."orderId" join entitlement e on e."orderId" = o.id
    where d."isOpen" = 1 and e.state = 'active'`,
  'a dispute was upheld and another period began': sql`
    select o.number as id from dispute d join trade_order o on o.id = d."orderId" join billing_period p on p."orderId" = o.id
    where d.state in ('refunded', 'partRefunded') and p."createdAt" > d."endedAt"`,
  'a period was refunded whole and its right goes on': sql`
    select o.number as id from dispute d join trade_order o on o.id = d."orderId" join entitlement e on e."orderId" = o.id
    where d.state = 'refunded' and e.state not in ('revoked', 'ended')`,
  'a period was refunded whole and its money is kept, or still asked for': sql`
    select o.number as id from dispute d join trade_order o on o.id = d."orderId"
    join payment p on p."orderId" = o.id and p.period >= d.period
    where d.state = 'refunded' and p.attention is null and p.period > 0
      and ((p.state in ('authorised', 'captured')
        and not exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind in ('release', 'refund') and t.state = 'open'))
      or (p.state in ('created', 'open')
        and not exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind = 'release')))`,
  'a period was refunded in part and more than the rest is kept': sql`
    select o.number as id from dispute d join trade_order o on o.id = d."orderId"
    join billing_period b on b."orderId" = o.id and b.n = d.period
    where d.state = 'partRefunded' and d.period > 0
      and (select coalesce(sum(p."capturedCents" - p."refundedCents"), 0) from payment p
        where p."orderId" = o.id and p.period = d.period and p.attention is null
          and not exists (select 1 from payment_task t where t."paymentId" = p.id and t.kind in ('release', 'refund', 'capture') and t.state = 'open'))
        > b."costCents" - d."backCents"`,
  'an order costs nothing and a payment was begun': sql`
    select o.number as id from trade_order o join payment p on p."orderId" = o.id and p.period = 0 where o."totalCents" = 0`,
}

/** What may not be once everything was told, heard and done. */
const afterAll = {
  'something was not told to the service': sql`select id from payment_task where state = 'open'`,
  'something of the service was not taken in': sql`select id from payment_notice where state in ('waiting', 'stuck', 'unknown')`,
  'telling failed and nobody sees to it': sql`
    select t.id as id from payment_task t join payment p on p.id = t."paymentId"
    where t.state = 'failed' and t.kind in ('capture', 'release', 'refund') and p.attention is null`,
}

async function wrong(db: Db, rules: Readonly<Record<string, RawBuilder<unknown>>>): Promise<string[]> {
  const found: string[] = []
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await query.execute(db)
    for (const row of rows.slice(0, 3)) found.push(`${rule}: ${(row as { id: string }).id}`)
  }
  return found
}

/** What is wrong with a whole trade at this moment, cheaply: nothing where all is well. */
export function faultsNow(db: Db): Promise<string[]> {
  return wrong(db, never)
}

/**
 * The same with all that takes longer: the ledger against the payments, each state against the last event that tells of it,
 * licences against each other, the chain of events, and where given what the payment service has on its books. `isCalm` says
 * that nothing is on its way any more: then both sides must agree to the cent.
 */
export async function faultsOf(
  db: Db,
  { books, isCalm = false }: { books?: readonly Booked[]; isCalm?: boolean } = {},
): Promise<string[]> {
  const found = await faultsNow(db)
  const ledger = await checkLedger(db)
  if (ledger) found.push(`the ledger differs: ${JSON.stringify(ledger)}`)
  found.push(...(await statesWithoutEvent(db)), ...(await licencesThatMeet(db)))
  const { brokenAt } = await verifyChain(db)
  if (brokenAt !== undefined) found.push(`the chain of events breaks at ${brokenAt}`)
  if (isCalm) found.push(...(await wrong(db, afterAll)))
  if (books) found.push(...(await againstBooks(db, books, isCalm)))
  return found
}

const statesBy = (steps: Readonly<Record<string, { event: string; to?: string }>>) =>
  Object.values(steps).flatMap(({ event, to }) => (to ? [[event, to] as const] : []))
const told = {
  trade_order: new Map([['order.opened', 'approving'], ...statesBy(orderSteps)]),
  entitlement: new Map(statesBy(entitlementSteps)),
  payment: new Map(['authorised', 'captured', 'failed', 'released', 'refunded'].map((to) => [`payment.${to}`, to])),
}
/** The state in which a thing begins, which no step leads to. */
const begins: Readonly<Record<string, readonly string[]>> = {
  trade_order: [],
  entitlement: ['active'],
  payment: ['created', 'open'],
}

async function statesWithoutEvent(db: Db): Promise<string[]> {
  const found: string[] = []
  for (const [table, states] of Object.entries(told)) {
    const { rows } = await sql<{ id: string; state: string; action: string | null }>`
      select t.id as id, t.state as state, (
        select action from event where ${sql.ref('subjectId')} = t.id and action in (${names([...states.keys()])})
        order by seq desc limit 1) as action
      from ${sql.table(table)} t`.execute(db)
    for (const { id, state, action } of rows) {
      const isTold = action === null ? begins[table]?.includes(state) : states.get(action) === state
      if (!isTold) found.push(`${table} ${id} is ${state}, the last event of it is ${action}`)
    }
  }
  return found
}

/** Signed licences that stand and cannot stand beside each other (rule R20). */
async function licencesThatMeet(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    order: string
    listing: string
    exclusive: number
    path: string
    purpose: string
    from: number
    until: number
  }>`
    select o.number as "order", c."listingId" as listing, c."isExclusive" as exclusive, c.path as path, c.purpose as purpose,
      c."fromAt" as "from", coalesce(e."endsAt", c."untilAt") as until
    from licence_cell c join trade_order o on o.id = c."orderId" left join entitlement e on e."orderId" = o.id
    where o.state not in (${withoutRight}) and (e.state is null or e.state in ('active', 'suspended'))`.execute(db)
  const licences = rows.map(({ order, listing, exclusive, path, purpose, from, until }) => ({
    order,
    listing,
    exclusivity: exclusive ? ('EXCLUSIVE' as const) : ('NONEXCL' as const),
    paths: [path],
    purposes: [purpose],
    from,
    until,
  }))
  const shut = licences.filter(({ exclusivity }) => exclusivity === 'EXCLUSIVE')
  return shut.flatMap((one) =>
    licences
      .filter((other) => other.order !== one.order && other.listing === one.listing && overlaps(one, other))
      .map((other) => `licences meet: ${one.order} and ${other.order}`),
  )
}

async function againstBooks(db: Db, books: readonly Booked[], isCalm: boolean): Promise<string[]> {
  const payments = await db
    .selectFrom('payment')
    .innerJoin('trade_order', 'trade_order.id', 'payment.orderId')
    .selectAll('payment')
    .select(['trade_order.number', 'trade_order.state as orderState'])
    .where('method', '=', 'card')
    .execute()
  const found: string[] = []
  const charged = new Map<string, number>()
  for (const payment of payments) {
    const own = books.filter((each) => each.payment === payment.id)
    const sum = (of: (each: Booked) => number) => own.reduce((total, each) => total + of(each), 0)
    const taken = sum(({ takenCents }) => takenCents)
    const kept = taken - sum(({ givenBackCents }) => givenBackCents)
    const held = own.filter(({ status }) => status === 'requires_capture').length
    const said = `${payment.number} ${payment.state}/${payment.orderState}: there ${taken}, kept ${kept}, held ${held}`
    if (kept > 0) {
      const key = `${payment.orderId} ${payment.period}`
      charged.set(key, (charged.get(key) ?? 0) + 1)
      if ((charged.get(key) ?? 0) > 1) found.push(`charged twice: ${said}`)
    }
    if (kept < 0 || kept > payment.amountCents) found.push(`more or less than agreed: ${said}`)
    if (payment.refundedCents > taken || payment.capturedCents > taken) found.push(`not taken there: ${said}`)
    if (!isCalm) continue
    if (kept !== payment.capturedCents - payment.refundedCents) found.push(`the books differ: ${said}`)
    if (held !== (payment.state === 'authorised' ? 1 : 0)) found.push(`what is held differs: ${said}`)
  }
  return found
}
