import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { existsDocumentFile } from '#db/queries/documents-of.server.ts'
import { Refusal } from '../errors.ts'
import { deleteDocumentFile, dropReceivedFile, keepDocumentFile, type ReceivedFile } from './document-files.server.ts'
import { type DocumentType, documentName } from './document-rules.ts'

/** The file of a case as its row names it. */
export type CaseFile = { fileName: string; mediaType: DocumentType['mediaType']; bytes: number; sha256: string }

/**
 * Keeps the one file of a case (an opinion, a complaint): `write` puts it into the row, in a transaction, and gives the hash of
 * the file that was there before. Refuses what is empty or not of an allowed type, by its content. Whatever happens the
 * received file is gone afterwards, and a kept one that no row names.
 */
export async function keepCaseFile(
  database: Database,
  received: { filesDir: string; file: ReceivedFile; fileName: string; only?: DocumentType['mediaType'] },
  write: (trx: Db, kept: CaseFile) => Promise<string | null>,
): Promise<void> {
  const { filesDir, file, only } = received
  const { type } = file
  try {
    if (file.bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
    if (!type || (only && type.mediaType !== only))
      throw new Refusal('invalid', only ? 'fileNotPdf' : 'fileType', { field: 'file' })
    await keepDocumentFile(filesDir, file)
    const kept = {
      fileName: documentName(received.fileName, type.ending),
      mediaType: type.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
    }
    const before = await inTransaction(database.write, (trx) => write(trx, kept)).catch(async (error) => {
      await dropUnnamed(database, filesDir, file.sha256)
      throw error
    })
    // Somebody may have removed their copy of the same content between the two: now that a row names it nobody will.
    await keepDocumentFile(filesDir, file)
    if (before !== null && before !== file.sha256) await dropUnnamed(database, filesDir, before)
  } finally {
    await dropReceivedFile(file)
  }
}

async function dropUnnamed(database: Database, filesDir: string, sha256: string): Promise<void> {
  if (!(await existsDocumentFile(database.write, sha256))) await deleteDocumentFile(filesDir, sha256)
}
