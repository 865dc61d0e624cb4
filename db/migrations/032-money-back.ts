import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Disputes about a later period of an order, the tax of an invoice, and notes that credit an invoice after a refund. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .alterTable('dispute')
    .addColumn('period', integer, (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('invoice').addColumn('taxBasisPoints', integer).execute()
  await db.schema
    .createTable('credit_note')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('occasion', text, (c) => c.notNull())
    .addColumn('invoiceId', text, (c) => c.notNull().references('invoice.id'))
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('state', text, (c) => c.notNull().check(sql`state in ('due', 'issued')`))
    .addColumn('cents', integer, (c) => c.notNull().check(sql`cents < 0`))
    .addColumn('taxCents', integer, (c) => c.check(sql`${sql.ref('taxCents')} between cents and 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('noteNumber', text)
    .addColumn('noteDay', text)
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('issuedBy', text, (c) => c.references('person.id'))
    .addColumn('issuedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addUniqueConstraint('credit_note_once', ['occasion', 'invoiceId'])
    .addUniqueConstraint('credit_note_number_once', ['providerId', 'noteNumber'])
    .modifyEnd(end)
    .execute()
  for (const [name, columns] of Object.entries({
    credit_note_invoice: ['invoiceId', 'createdAt', 'id'],
    credit_note_buyer: ['buyerId', 'createdAt', 'id'],
    credit_note_provider: ['providerId', 'createdAt', 'id'],
    credit_note_file: ['sha256'],
  }))
    await db.schema.createIndex(name).on('credit_note').columns(columns).execute()
}
