import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Database } from '#db/client.server.ts'
import { root } from '#scripts/build-site.ts'
import { drawing } from './drawing.ts'

/** A program that takes the steps of a process (`takeSteps`). */
export type StepsProgram = {
  run: (folder: string, first: number, kill?: number) => { signal: string | null; stdout: string; stderr: string }
  forget: () => void
}

/** What cannot be put into one file: packages with a part for this machine, or with files beside them. */
const apart = ['better-sqlite3', '@node-rs/argon2', '@duckdb/*', 'fontkit', 'pdfkit', 'exceljs']

/** Makes it of its source: one file of the many, those of packages too, so that each process begins in a fifth of the time. */
export function stepsProgram(source: string): StepsProgram {
  const program = join(root, 'node_modules/.cache/shuji', `steps-${newId()}.mjs`)
  buildSync({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: program,
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
    external: apart,
    // Packages of the older kind ask for parts of Node by it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
    },
  })
  return {
    run: (folder, first, kill) => {
      const args = [program, folder, String(first), ...(kill === undefined ? [] : [String(kill)])]
      const { signal, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
      return { signal, stdout, stderr }
    },
    forget: () => rmSync(program, { force: true }),
  }
}

/** Takes all steps in one folder, and in the other is killed once in each of them and begins it again. */
export function killInEach(
  { run }: StepsProgram,
  steps: readonly string[],
  { unhurt, killed }: { unhurt: string; killed: string },
): void {
  const { stdout, stderr } = run(unhurt, 0)
  expect(stderr).toBe('')
  const moments = stdout.trim().split('\n').map(Number)
  expect(moments).toHaveLength(steps.length)
  const draw = drawing(1)
  for (const [index, step] of steps.entries()) {
    // Now and then only after all is done, before anybody is told.
    const kill = 1 + Math.floor(draw() * (moments[index] ?? 0) * 1.3)
    expect([step, kill, run(killed, index - 1, kill)]).toEqual([
      step,
      kill,
      { signal: 'SIGKILL', stdout: '', stderr: '' },
    ])
  }
  expect(run(killed, steps.length - 1, 1)).toEqual({ signal: null, stdout: '', stderr: '' })
}

/**
 * Every row of every table, in the order they came, by table. Ids that were given are numbered as they appear, and what
 * follows from them (hashes, signatures) or from the clock on the wall is left out, and how often a file was begun to be read.
 */
export async function rowsOf({ read }: Database, began: number): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`.execute(read)
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return numbers.get(id)
  }
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql.raw<object>(`select * from "${name}"`).execute(read)
    found[name] = rows.map((row) =>
      JSON.stringify(row)
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => `id${numberOf(id)}`)
        .replace(/\b[0-9a-f]{64}\b/g, 'hash')
        .replace(/"signature":"[^"]+"/g, '"signature"')
        .replace(/"attempts":\d(?=,"percent")/, '"attempts"')
        .replace(/\b1\d{12}\b/g, (moment) =>
          Number(moment) >= began && Number(moment) <= Date.now() ? 'now' : moment,
        ),
    )
  }
  return found
}
