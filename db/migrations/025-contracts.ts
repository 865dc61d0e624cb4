import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Contracts with their signatures, and what signed licences cover, of which an exclusive one shuts others out. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('contract')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('orderId', text, (c) => c.notNull().unique().references('trade_order.id'))
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('library', text, (c) => c.notNull())
    .addColumn('drawnAt', integer, (c) => c.notNull())
    .addColumn('signedAt', integer)
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('contract_signature')
    .addColumn('contractId', text, (c) => c.notNull().references('contract.id'))
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', ['buyer', 'provider'])))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.references('person.id'))
    .addColumn('how', text, (c) => c.notNull().check(isOneOf('how', ['signed', 'offered', 'accepted'])))
    .addColumn('signedAt', integer, (c) => c.notNull())
    .addColumn('payload', text)
    .addColumn('signature', text)
    .addColumn('signedBy', text)
    .addColumn('publicKey', text)
    .addPrimaryKeyConstraint('contract_signature_key', ['contractId', 'side'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('contract_signature_person').on('contract_signature').columns(['personId']).execute()
  await sql`create index contract_signature_unsealed on contract_signature (${sql.ref('signedAt')}) where signature is null`.execute(
    db,
  )

  await db.schema
    .createTable('licence_cell')
    .addColumn('contractId', text, (c) => c.notNull().references('contract.id'))
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('isExclusive', integer, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('fromAt', integer, (c) => c.notNull())
    .addColumn('untilAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('licence_cell_key', ['contractId', 'path', 'purpose'])
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('licence_cell_listing')
    .on('licence_cell')
    .columns(['listingId', 'isExclusive', 'untilAt'])
    .execute()
  for (const statement of [...keepContracts(dialect), ...keepApart(dialect)]) await sql.raw(statement).execute(db)
}

/** What was drawn and what was sealed stays as it is. */
function keepContracts(dialect: DialectName): string[] {
  const rules = [
    {
      name: 'contract_fixed',
      table: 'contract',
      when: 'new.content <> old.content or new.hash <> old.hash or new.number <> old.number or old."signedAt" is not null',
    },
    { name: 'contract_signature_fixed', table: 'contract_signature', when: 'old.signature is not null' },
  ]
  if (dialect === 'sqlite')
    return rules.flatMap(({ name, table, when }) => [
      `create trigger ${name} before update on ${table} when ${when} begin select raise(abort, '${table} is fixed'); end`,
      `create trigger ${table}_kept before delete on ${table} begin select raise(abort, '${table} is kept'); end`,
    ])
  return rules.flatMap(({ name, table, when }) => [
    `create function ${name}() returns trigger language plpgsql as $$ begin raise exception '${table} is fixed'; end $$`,
    `create trigger ${name} before update on ${table} for each row when (${when}) execute function ${name}()`,
    `create trigger ${table}_kept before delete on ${table} for each row execute function ${name}()`,
  ])
}

/** Rule R20 where nothing gets past it: a licence that meets another of its listing is not entered where one of them is exclusive. */
function keepApart(dialect: DialectName): string[] {
  const meets = (others: string) => `exists (
    select 1 from licence_cell c
    join trade_order o on o.id = c."orderId"
    left join entitlement e on e."orderId" = c."orderId"
    where c."listingId" = new."listingId" and ${others} and c."contractId" <> new."contractId"
      and o.state not in ('refused', 'cancelled', 'refunded')
      and (e.state is null or e.state in ('active', 'suspended'))
      and c."fromAt" < new."untilAt" and new."fromAt" < coalesce(e."endsAt", c."untilAt")
      and (substr(c.path, 1, length(new.path)) = new.path or substr(new.path, 1, length(c.path)) = c.path)
      and (c.purpose = new.purpose or c.purpose = '*' or new.purpose = '*'))`
  // Of those that shut nobody out there can be very many: only an exclusive one is held against them.
  const open = meets('c."isExclusive" = 1')
  const exclusive = meets('c."isExclusive" in (0, 1)')
  if (dialect === 'sqlite')
    return [
      `create trigger licence_apart before insert on licence_cell when new."isExclusive" = 0 and ${open} begin select raise(abort, 'licences overlap'); end`,
      `create trigger licence_apart_exclusive before insert on licence_cell when new."isExclusive" = 1 and ${exclusive} begin select raise(abort, 'licences overlap'); end`,
    ]
  return [
    `create function licence_apart() returns trigger language plpgsql as $$ begin
      if (new."isExclusive" = 0 and ${open}) or (new."isExclusive" = 1 and ${exclusive}) then raise exception 'licences overlap'; end if;
      return new;
    end $$`,
    `create trigger licence_apart before insert on licence_cell for each row execute function licence_apart()`,
  ]
}
