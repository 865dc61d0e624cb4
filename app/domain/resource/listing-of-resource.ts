import { matchCode } from '../codes/code-list.ts'
import { fieldTypes } from '../codes/content.ts'
import type { LooseContent } from '../draft/draft-field.ts'
import { readLine } from '../draft/text-lines.ts'
import { mapFieldType } from '../harvest/map-values.ts'
import type { LooseResource, ResourceField } from './resource-content.ts'

/**
 * The draft of a listing that says what a resource declares. The kind is a dataset, or an interface where that is all there
 * is; what the census does not ask is left empty. The holder's intention and contact are no part of a product.
 */
export function listingOf(resource: LooseResource): LooseContent {
  const { title, summary, source, sourceDetail, industry, region, fields = [], frequency, formats, grade } = resource
  return {
    kind: formats?.length === 1 && formats[0] === 'API' ? 'API' : 'DATASET',
    title: readLine(title),
    ...(summary && { summary: readLine(summary.slice(0, 600)) }),
    ...(industry && { industries: [industry] }),
    ...(region && { regions: [region] }),
    ...(source && { sourceKinds: [source] }),
    ...(sourceDetail && { sourceDetail: readLine(sourceDetail) }),
    ...(fields.length > 0 && { dictionary: fields.map((field) => entryOf(field)) }),
    ...(resource.recordCount !== undefined && { recordCount: resource.recordCount }),
    ...(resource.storageBytes !== undefined && { storageBytes: resource.storageBytes }),
    ...(frequency && { frequency }),
    ...(formats && { formats }),
    ...(grade && { grade }),
    ...(resource.personal !== undefined && {
      personal: { contains: resource.personal, types: [], anonymised: false, sensitive: false, minors: false },
      subjects: resource.personal ? ['ORGANISATION', 'PERSONAL'] : ['ORGANISATION'],
    }),
  }
}

function entryOf({ name, title, type, unit, description }: ResourceField): LooseContent {
  const known = type && (matchCode(fieldTypes, type)?.code ?? mapFieldType(type) ?? type)
  return {
    name,
    ...(title && { title: readLine(title) }),
    ...(known && { type: known }),
    ...(unit && { unit }),
    ...(description && { description: readLine(description) }),
    personal: 'NONE',
    isKey: false,
    nullable: true,
    masked: false,
  }
}
