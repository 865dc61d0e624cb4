import type { Db } from '../client.server.ts'
import { findAfterTradeWritings } from './own-after-trade.server.ts'

/** Tables in which a person's own words stand beside their number: all of them are in the export of own data. */
export const writingTables = [
  'complaint',
  'response_message',
  'objection',
  'review_remark',
  'demand_annotation',
  'construction_claim',
  'construction_progress',
  'dispute',
  'dispute_message',
  'rating',
  'rating_round',
  'delivery_handover',
  'request_message',
] as const

/**
 * What a person wrote and sent in the name of their organisations or of the exchange, each list at most `limit` rows, the
 * oldest first: words, names of files and when; what was answered is others'.
 */
export async function findOwnWritings(db: Db, personId: string, limit: number) {
  const [documents, dataFiles, keys, complaints, messages, ...others] = await Promise.all([
    db
      .selectFrom('organisation_document')
      .innerJoin('organisation', 'organisation.id', 'organisation_document.organisationId')
      .select(['organisation.slug', 'fileName', 'mediaType', 'bytes', 'uploadedAt', 'removedAt'])
      .where('uploadedBy', '=', personId)
      .orderBy('uploadedAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('data_file')
      .innerJoin('organisation', 'organisation.id', 'data_file.organisationId')
      .select(['organisation.slug', 'data_file.fileName', 'data_file.bytes', 'data_file.uploadedAt'])
      .where('data_file.uploadedBy', '=', personId)
      .orderBy('data_file.uploadedAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('api_key')
      .innerJoin('organisation', 'organisation.id', 'api_key.organisationId')
      .select(['organisation.slug', 'api_key.name', 'api_key.createdAt', 'api_key.expiresAt', 'api_key.revokedAt'])
      .where('createdBy', '=', personId)
      .orderBy('api_key.createdAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('complaint')
      .innerJoin('listing', 'listing.id', 'complaint.listingId')
      .select(['complaint.number', 'listing.code', 'complaint.kind', 'complaint.text', 'complaint.state'])
      .select(['complaint.isNamed', 'complaint.filedAt', 'complaint.fileName'])
      .where('complaint.personId', '=', personId)
      .orderBy('complaint.filedAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('response_message')
      .innerJoin('response', 'response.id', 'response_message.responseId')
      .select(['response.number', 'response_message.side', 'response_message.text', 'response_message.fileName'])
      .select('response_message.sentAt')
      .where('response_message.personId', '=', personId)
      .orderBy('response_message.sentAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('objection')
      .innerJoin('submission', 'submission.id', 'objection.submissionId')
      .select(['submission.number', 'objection.text', 'objection.state', 'objection.filedAt'])
      .where('objection.personId', '=', personId)
      .orderBy('objection.filedAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('review_remark')
      .innerJoin('submission', 'submission.id', 'review_remark.submissionId')
      .select(['submission.number', 'review_remark.place', 'review_remark.text', 'review_remark.createdAt'])
      .where('review_remark.personId', '=', personId)
      .orderBy('review_remark.createdAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('demand_annotation')
      .innerJoin('demand', 'demand.id', 'demand_annotation.demandId')
      .select(['demand.number', 'demand_annotation.text', 'demand_annotation.writtenAt'])
      .where('demand_annotation.personId', '=', personId)
      .orderBy('demand_annotation.writtenAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('construction_claim')
      .innerJoin('construction_item', 'construction_item.id', 'construction_claim.itemId')
      .select(['construction_item.number', 'construction_claim.plan', 'construction_claim.readyBy'])
      .select(['construction_claim.state', 'construction_claim.offeredAt'])
      .where('construction_claim.personId', '=', personId)
      .orderBy('construction_claim.offeredAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('construction_progress')
      .innerJoin('construction_claim', 'construction_claim.id', 'construction_progress.claimId')
      .innerJoin('construction_item', 'construction_item.id', 'construction_claim.itemId')
      .select(['construction_item.number', 'construction_progress.text', 'construction_progress.writtenAt'])
      .where('construction_progress.personId', '=', personId)
      .orderBy('construction_progress.writtenAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('delivery_handover')
      .innerJoin('delivery_task', 'delivery_task.id', 'delivery_handover.taskId')
      .innerJoin('trade_order', 'trade_order.id', 'delivery_task.orderId')
      .select(['trade_order.number', 'delivery_handover.text', 'delivery_handover.fileName', 'delivery_handover.at'])
      .where('delivery_handover.personId', '=', personId)
      .orderBy('delivery_handover.at')
      .limit(limit)
      .execute(),
    db
      .selectFrom('request_message')
      .innerJoin('request', 'request.id', 'request_message.requestId')
      .select(['request.number', 'request_message.text', 'request_message.sentAt'])
      .where('request_message.personId', '=', personId)
      .orderBy('request_message.sentAt')
      .limit(limit)
      .execute(),
  ])
  const [objections, remarks, annotations, claims, progress, handovers, requestMessages] = others
  return {
    documents,
    dataFiles,
    keys,
    complaints,
    messages,
    objections,
    remarks,
    annotations,
    claims,
    progress,
    handovers,
    requestMessages,
    ...(await findAfterTradeWritings(db, personId, limit)),
  }
}
