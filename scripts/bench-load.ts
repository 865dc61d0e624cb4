import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'

/** What the load is: requests go to the addresses in turn, whoever sends them, so that no two at a time are the same. */
export type Load = {
  url: string
  addresses: { path: string; method?: 'GET' | 'POST'; body?: string; headers?: Record<string, string> }[]
  connections: number
  seconds: number
  headers: Record<string, string>
  /** Requests a second at most; as many as possible without it. */
  rate?: number
  /** How many requests, however long they take; without it as many as there is time for. */
  amount?: number
}

export type LoadResult = { rate: number; p50: number; p975: number; p99: number; wrong: number }

/** Sends the load that is described on standard input, from a process of its own; says what came of it as JSON. */
export async function main(): Promise<number> {
  const load = JSON.parse(await text(process.stdin)) as Load
  let next = 0
  const result = await autocannon({
    url: load.url,
    connections: load.connections,
    duration: load.seconds,
    headers: load.headers,
    timeout: 30,
    ...(load.rate !== undefined && { overallRate: load.rate }),
    ...(load.amount !== undefined && { amount: load.amount }),
    requests: [
      {
        setupRequest: (request) => {
          const address = load.addresses[next++ % load.addresses.length]
          return { ...request, method: 'GET', ...address }
        },
      },
    ],
  })
  const { p50, p97_5: p975, p99 } = result.latency
  const done: LoadResult = { rate: result.requests.average, p50, p975, p99, wrong: result.non2xx + result.errors }
  console.log(JSON.stringify(done))
  return 0
}
