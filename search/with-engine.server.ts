import type { Config } from '#app/config.server.ts'
import { type Connection, connect, EngineAway } from './client.server.ts'
import { startEngine } from './engine.server.ts'

/**
 * Does work with the engine of a data folder: the one the running exchange uses, else one that is started for the work
 * and ended after it. Throws EngineAway where there is none.
 */
export async function withEngine<T>(
  config: Config,
  log: (line: string) => void,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const engine = await startEngine({ config, log })
  try {
    const address = engine.address()
    const connection = address && connect(address)
    if (!connection || !(await connection.isHealthy(5_000))) throw new EngineAway('The search engine does not answer')
    return await work(connection)
  } finally {
    await engine.close()
  }
}
