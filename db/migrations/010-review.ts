import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** Submissions, their rounds, reasons, approvals, remarks and objections; working days; how listings keep their promises. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('submission')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('draftId', text, (c) => c.references('draft.id').onDelete('set null'))
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('registration', text, (c) => c.notNull().check(isOneOf('registration', ['FIRST', 'CHANGE'])))
    .addColumn('state', text, (c) =>
      c
        .notNull()
        .check(
          isOneOf('state', [
            'submitted',
            'reviewing',
            'returned',
            'refused',
            'notice',
            'objected',
            'registered',
            'withdrawn',
          ]),
        ),
    )
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('grade', text)
    .addColumn('isPublicData', integer, (c) => c.notNull())
    .addColumn('warnings', integer, (c) => c.notNull())
    .addColumn('submittedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('submittedAt', integer, (c) => c.notNull())
    .addColumn('handedInAt', integer, (c) => c.notNull())
    .addColumn('reviewerId', text, (c) => c.references('person.id'))
    .addColumn('acceptedAt', integer)
    .addColumn('grading', text)
    .addColumn('compliance', text, (c) =>
      c
        .notNull()
        .defaultTo('open')
        .check(isOneOf('compliance', ['open', 'passed', 'failed'])),
    )
    .addColumn('complianceNote', text)
    .addColumn('zones', text, (c) => c.notNull().defaultTo('[]'))
    .addColumn('clockFrom', text)
    .addColumn('clockDays', integer)
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('frozenDays', integer)
    .addColumn('warned', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('noticeFrom', integer)
    .addColumn('noticeUntil', integer)
    .addColumn('outcomeReason', text)
    .addColumn('outcomeRule', text)
    .addColumn('decidedAt', integer)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const indexes: Record<string, string[]> = {
    submission_state: ['state', 'dueAt', 'id'],
    // With what the queue is filtered by: what does not fit is passed over in the index.
    submission_queue: ['isOpen', 'dueAt', 'id', 'kind', 'grade', 'isPublicData', 'warnings'],
    submission_open_state: ['isOpen', 'state'],
    submission_reviewer: ['reviewerId', 'isOpen', 'dueAt', 'id'],
    submission_of: ['organisationId', 'submittedAt', 'id'],
    submission_listing: ['listingId', 'submittedAt'],
    submission_draft: ['draftId', 'submittedAt'],
    submission_notice: ['state', 'noticeFrom', 'id'],
    submission_clock: ['clockFrom', 'clockDays'],
  }
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('submission').columns(columns).execute()
  for (const column of ['draftId', 'listingId'])
    await sql`create unique index ${sql.ref(`submission_one_${column}`)} on submission (${sql.ref(column)}) where ${sql.ref('isOpen')} = 1 and ${sql.ref(column)} is not null`.execute(
      db,
    )

  await db.schema
    .createTable('submission_round')
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('contentHash', text, (c) => c.notNull())
    .addColumn('sample', text)
    .addColumn('sampleReport', text)
    .addColumn('evidence', text, (c) => c.notNull())
    .addColumn('findings', text, (c) => c.notNull())
    .addColumn('draftEdition', integer, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('handedInBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('handedInAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_round_pk', ['submissionId', 'number'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('review_reason')
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('place', text, (c) => c.notNull())
    .addColumn('rule', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('why', text)
    .addPrimaryKeyConstraint('review_reason_pk', ['submissionId', 'round', 'position'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('submission_approval')
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('approvedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_approval_pk', ['submissionId', 'round', 'personId'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('review_answer')
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['accepted', 'returned', 'refused', 'approved'])))
    .addColumn('month', text, (c) => c.notNull())
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('hundredths', integer, (c) => c.notNull())
    .addColumn('isOnTime', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('review_answer_pk', ['submissionId', 'round', 'kind'])
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('review_answer_month')
    .on('review_answer')
    .columns(['month', 'hundredths', 'kind', 'isOnTime'])
    .execute()

  for (const table of ['submission_round', 'review_reason', 'submission_approval', 'review_answer'])
    for (const statement of appendOnly(dialect, table)) await sql.raw(statement).execute(db)

  await db.schema
    .createTable('review_remark')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('place', text, (c) => c.notNull())
    .addColumn('rule', text)
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('audience', text, (c) => c.notNull().check(isOneOf('audience', ['operators', 'both'])))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('review_remark_of')
    .on('review_remark')
    .columns(['submissionId', 'createdAt', 'id'])
    .execute()

  await db.schema
    .createTable('objection')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('documentId', text, (c) => c.references('organisation_document.id'))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'rejected', 'upheld', 'lapsed'])))
    .addColumn('filedAt', integer, (c) => c.notNull())
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('decidedAt', integer)
    .addColumn('decision', text)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('objection_of').on('objection').columns(['submissionId', 'state', 'filedAt']).execute()
  await db.schema.createIndex('objection_by').on('objection').columns(['organisationId', 'filedAt']).execute()
  await sql`create unique index objection_open on objection (${sql.ref('submissionId')}, ${sql.ref('organisationId')}) where state = 'open'`.execute(
    db,
  )

  await db.schema
    .createTable('calendar_day')
    .addColumn('day', text, (c) => c.primaryKey().notNull())
    .addColumn('isWorking', integer, (c) => c.notNull())
    .addColumn('name', text)
    .addColumn('changedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('changedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('listing_freshness')
    .addColumn('listingId', text, (c) => c.primaryKey().notNull().references('listing.id'))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('remindedAt', integer)
    .addColumn('overdueAt', integer)
    .addColumn('suspendedAt', integer)
    .addColumn('reinstatedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('listing_promise').on('listing').columns(['sourceId', 'state', 'nextDueAt']).execute()
}
