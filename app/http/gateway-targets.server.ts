import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { pinnedTo, type Target, targetOf } from '#app/domain/pre-check/safe-fetch.server.ts'

/** How long what a name was found to lead to is believed, and how long looking it up may take. */
const life = 30_000
const lookupTime = 5_000
/** Connections that are kept open to one provider, and providers that are kept in mind. */
const mostConnections = 128
const mostTargets = 1_000

/** Where calls go: the address that was looked at, and the connections that lead there and nowhere else. */
export type GatewayTarget = Target & { agent: HttpAgent | HttpsAgent; until: number }

/**
 * Looks providers' addresses up, refuses those that lead into our own network, and keeps connections open. A connection is
 * always to the address that was looked at, so a name that leads elsewhere a moment later changes nothing.
 */
export function createGatewayTargets(lookup: Parameters<typeof targetOf>[1]) {
  const known = new Map<string, GatewayTarget>()
  const looking = new Map<string, Promise<GatewayTarget | undefined>>()

  const look = async (baseUrl: string, now: number): Promise<GatewayTarget | undefined> => {
    const found = await targetOf(baseUrl, lookup, AbortSignal.timeout(lookupTime))
    const before = known.get(baseUrl)
    if ('reason' in found) {
      before?.agent.destroy()
      known.delete(baseUrl)
      return undefined
    }
    if (before?.address === found.address) {
      before.until = now + life
      return before
    }
    before?.agent.destroy()
    const options = { keepAlive: true, maxSockets: mostConnections, maxFreeSockets: 32, lookup: pinnedTo(found) }
    const agent = found.url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options)
    const target = { ...found, agent, until: now + life }
    known.set(baseUrl, target)
    const oldest = known.keys().next().value
    if (known.size > mostTargets && oldest !== undefined) {
      known.get(oldest)?.agent.destroy()
      known.delete(oldest)
    }
    return target
  }

  /** Undefined for an address that may not be asked. Rejects where its name cannot be looked up. */
  return (baseUrl: string, now: number): Promise<GatewayTarget | undefined> | GatewayTarget => {
    const found = known.get(baseUrl)
    if (found && now < found.until) return found
    const under = looking.get(baseUrl) ?? look(baseUrl, now).finally(() => looking.delete(baseUrl))
    looking.set(baseUrl, under)
    return under
  }
}
export type GatewayTargets = ReturnType<typeof createGatewayTargets>
