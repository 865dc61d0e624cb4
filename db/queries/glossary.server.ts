import type { Db } from '../client.server.ts'

/** Most lines an operator's glossary has. */
export const mostGlossaryLines = 5_000
/** Key of the setting that differs after every change of the operator's glossary. */
export const glossaryVersion = 'glossary.version'

/** A line of the operator's glossary, who added it and when. */
export type GlossaryLine = { line: string; author: string; savedAt: number }

/** All lines of the operator's glossary, in the order added. */
export function listGlossaryLines(db: Db): Promise<GlossaryLine[]> {
  return db
    .selectFrom('glossary_line')
    .select(['line', 'author', 'savedAt'])
    .orderBy('savedAt')
    .orderBy('line')
    .limit(mostGlossaryLines)
    .execute()
}

/** Adds lines that are not there. */
export async function insertGlossaryLines(trx: Db, lines: readonly GlossaryLine[]): Promise<void> {
  for (let start = 0; start < lines.length; start += 500)
    await trx
      .insertInto('glossary_line')
      .values(lines.slice(start, start + 500))
      .execute()
}

/** Takes lines away. */
export async function deleteGlossaryLines(trx: Db, lines: readonly string[]): Promise<void> {
  for (let start = 0; start < lines.length; start += 500)
    await trx
      .deleteFrom('glossary_line')
      .where('line', 'in', lines.slice(start, start + 500))
      .execute()
}
