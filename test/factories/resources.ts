import { v7 as newId } from 'uuid'
import { writeResource } from '#app/domain/resource/read-resource.ts'
import type { ResourceContact, ResourceContent } from '#app/domain/resource/resource-content.ts'
import { columnsOf } from '#app/domain/resource/resource-row.ts'
import { editionRow, registrationOf } from '#app/domain/resource/resources.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertEditions } from '#db/queries/resource-history.server.ts'
import { insertResources } from '#db/queries/resources.server.ts'

/** Whom to ask about every resource that tests make. */
export const resourceContact: ResourceContact = { name: '王登记', reach: '0595-22998877' }

/** A resource that is declared whole; what a test says differs. */
export function resourceContent(overrides: Partial<ResourceContent> = {}): ResourceContent {
  return {
    title: '电表日冻结电量',
    summary: '全部计量终端的每日冻结电量',
    source: 'OWN',
    industry: 'D',
    region: '350500',
    department: '计量中心',
    fields: [
      { name: 'meter_no', title: '表号', type: 'STRING' },
      { name: 'kwh', title: '电量', type: 'DECIMAL', unit: 'kWh' },
    ],
    recordCount: 1_200_000,
    frequency: 'DAY',
    formats: ['CSV', 'API'],
    system: '用电信息采集系统',
    grade: 'G2',
    personal: false,
    intentions: ['TRADE'],
    ...overrides,
  }
}

/** The form of a whole resource as it is sent; of several boxes the first. */
export function resourceForm(title: string): Record<string, string> {
  const values = writeResource(resourceContent({ title }), resourceContact)
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0] ?? '']))
}

let serial = 900_000

/** Puts a registered resource into the database, with its first edition. */
export async function insertResourceRow(
  trx: Db,
  {
    organisationId,
    personId,
    content = resourceContent(),
    now = Date.now(),
  }: { organisationId: string; personId: string; content?: ResourceContent; now?: number },
): Promise<{ id: string; number: string }> {
  const id = newId()
  const registered = registrationOf(now, ++serial)
  await insertResources(trx, [
    {
      ...columnsOf(content, resourceContact),
      ...registered,
      id,
      organisationId,
      edition: 1,
      saves: 1,
      createdBy: personId,
      updatedBy: personId,
      createdAt: now,
      updatedAt: now,
      retiredAt: null,
      retireReason: null,
    },
  ])
  await insertEditions(trx, [editionRow({ id, edition: 1, content, personId, now })])
  return { id, number: registered.number }
}
