import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/**
 * DuckDB in memory, with little of it, that reads and writes in one folder and nowhere else: no other file, no network, no
 * extensions, and no way to change that again.
 */
export async function openDuck(
  folder: string,
  memory: '96MB' | '200MB' = '96MB',
): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: memory,
    temp_directory: join(folder, 'duck'),
    max_temp_directory_size: '4GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const connection = await instance.connect()
  await connection.run(`set allowed_directories = [${quoted(join(folder, '/'))}]`)
  await connection.run('set enable_external_access = false')
  await connection.run('set lock_configuration = true')
  return {
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as SQL writes it. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
