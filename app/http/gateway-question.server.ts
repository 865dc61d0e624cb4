import { askQuestion, type QuestionKind } from '#app/domain/query/ask-question.server.ts'
import { aggregates, mostTries } from '#app/domain/query/query-rules.ts'
import { findQueryTable } from '#db/queries/query-tables.server.ts'
import type { Gateway, GatewayCall } from './gateway.server.ts'

/** Most bytes of a question. */
const mostBytes = 65_536

/** Answers what is asked of a table: GET / tells what may be asked, POST /verify and POST /aggregate ask. */
export async function answerQuestion(gateway: Gateway, call: GatewayCall): Promise<void> {
  const { request, response, key, path, now, refuse } = call
  const { exchange, counter } = gateway
  if (path === '/' && request.method === 'GET') {
    const table = await findQueryTable(exchange.database.read, key.listingId)
    if (table?.state !== 'open') return refuse('noTable')
    const { keys, verified, measures, groups, threshold, perDay } = table.rules
    return send(call, {
      verify: { keys, columns: verified, triesOfOneSubject: mostTries },
      aggregate: { what: aggregates, measures, groups, leastRows: threshold },
      questionsADay: perDay,
      updatedAt: table.updatedAt,
    })
  }
  const kind = { '/verify': 'verify', '/aggregate': 'aggregate' }[path] as QuestionKind | undefined
  if (!kind) return refuse('path')
  if (request.method !== 'POST') return refuse('method', { Allow: 'POST' })
  const question = await readJson(call)
  if (question === 'tooMuch') return refuse('tooMuchSent')
  const { entitlementId, quota, used, keyId, listingId, buyerId } = key
  const answer = await askQuestion(
    { database: exchange.database, counter, key: exchange.key, filesDir: exchange.config.filesDir },
    { kind, question, asker: { entitlementId, quota, used, keyId, listingId, buyerId }, now },
  )
  if (!answer.ok) return refuse(answer.problem)
  const { ok, remaining, ...said } = answer
  if (remaining !== null) response.setHeader('X-Quota-Remaining', String(remaining))
  send(call, said)
}

function send({ response }: GatewayCall, said: unknown): void {
  const text = JSON.stringify(said)
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  response.end(text)
}

/** What was sent as JSON; undefined for what is none, which is no question then. */
async function readJson({ request }: GatewayCall): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return 'tooMuch'
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}
