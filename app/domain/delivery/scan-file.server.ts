import { spawn } from 'node:child_process'
import { Refusal } from '../errors.ts'

const longestScan = 15 * 60_000

/**
 * Has a received file scanned by the operator's own command, which gets its path as the last argument and ends with 0 where it is
 * clean. Refused where it is not, and where the command cannot tell: nothing is delivered that was not looked at. Without a command nothing is
 * scanned.
 */
export async function scanFile(command: string | undefined, path: string): Promise<void> {
  if (command === undefined) return
  const [program = '', ...args] = command.trim().split(/\s+/)
  const code = await new Promise<number | undefined>((resolve) => {
    const child = spawn(program, [...args, path], { stdio: 'ignore', timeout: longestScan })
    child.on('error', () => resolve(undefined))
    child.on('exit', (ended) => resolve(ended ?? undefined))
  })
  if (code === 0) return
  throw new Refusal('not_allowed', code === 1 ? 'fileInfected' : 'scanFailed', { field: 'file' })
}
