import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { receiveDataFile } from '#app/domain/data-file/data-file-store.server.ts'
import { addDataFile } from '#app/domain/data-file/data-files.server.ts'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import { EndpointForm } from '#app/domain/gateway/endpoint-form.ts'
import { checkBaseUrl, putEndpoint } from '#app/domain/gateway/put-endpoint.server.ts'
import { putTable } from '#app/domain/query/put-table.server.ts'
import { TableForm } from '#app/domain/query/table-form.ts'
import type { Exchange } from '#app/exchange.server.ts'
import type { Trader } from '../factories/trading.ts'

const actOf = ({ owner, organisationId }: Trader) => ({ actor: owner, organisationId })

/** Lays down what providers deliver, by their acts. `url` is where their interface is. */
export function tradingGoods({ database, config, key }: Exchange, url: string) {
  const { filesDir } = config

  /** Files of a listing that are there before anybody orders it. */
  async function releaseFile(provider: Trader, code: string, content: string): Promise<void> {
    const act = actOf(provider)
    const setId = await openSet(database, { ...act, code })
    const file = await receiveStream(filesDir, Readable.from([Buffer.from(content)]), 1e9)
    if (typeof file === 'string') throw new Error(file)
    await addDeliveryFile(database, { ...act, setId, place: { filesDir, scan: undefined }, file, fileName: 'data.csv' })
    await releaseSet(database, { ...act, setId })
  }

  /** The interface of a listing. */
  async function openEndpoint(provider: Trader, code: string): Promise<void> {
    const form = EndpointForm.parse({
      ...{ intent: 'endpoint', seen: '0', baseUrl: url, authHeader: 'X-Secret', token: 'of the provider' },
      ...{ methods: ['GET'], paths: '/v1/**', timeout: '5', megabytes: '1', perSecond: '100' },
    })
    const baseUrl = await checkBaseUrl(form.baseUrl, { allowsLoopback: true })
    await putEndpoint(database.write, { ...actOf(provider), code, form, baseUrl, key })
  }

  /** The table of a listing that can be asked. */
  async function openTable(provider: Trader, code: string, content: string): Promise<void> {
    const act = actOf(provider)
    const file = await receiveDataFile(filesDir, Readable.from([Buffer.from(content)]))
    if (typeof file === 'string') throw new Error(file)
    const { id } = await addDataFile(database, { ...act, filesDir, file, fileName: 'table.csv' })
    const form = TableForm.parse({
      ...{ intent: 'table', seen: '0', file: id, keys: 'code', verified: 'owner', measures: 'income', groups: 'city' },
      ...{ threshold: '10', perDay: '20' },
    })
    await putTable({ database, key, filesDir }, { ...act, code, form })
  }

  return { releaseFile, openEndpoint, openTable }
}

/** The interface of a provider: says what it was asked. */
export async function serveData() {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.headers['x-secret']} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ asked: request.url }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
