import type { AppLoadContext } from '@remix-run/node'
import { dropReceivedFile, type ReceivedFile, receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { mostDocumentBytes } from '#app/domain/organisation/document-rules.ts'
import { type ReadFileForm, type Receiver, readFileForm, readFormWithFile } from './file-form.server.ts'

/** A form with one document that was received, or the answer that says what is wrong. */
export type ReadUpload = ReadFileForm<ReceivedFile>

/**
 * Reads a form of one document (`file`) with few fields, streaming it to disk; see `readFileForm`. The caller drops the
 * document; where the form is refused nothing is left behind.
 */
export function readUpload(
  context: AppLoadContext,
  request: Request,
  { filesDir, admit }: { filesDir: string; admit: () => Promise<void> },
): Promise<ReadUpload> {
  return readFileForm<ReceivedFile>(context, request, { admit, ...documentsIn(filesDir) })
}

/** The same for a form that may come without its document. */
export function readUploadIfAny(
  context: AppLoadContext,
  request: Request,
  { filesDir, admit }: { filesDir: string; admit: () => Promise<void> },
): Promise<ReadFileForm<ReceivedFile | undefined>> {
  return readFormWithFile<ReceivedFile>(context, request, { admit, ...documentsIn(filesDir) })
}

function documentsIn(filesDir: string): Receiver<ReceivedFile> {
  return {
    most: mostDocumentBytes,
    receive: async (stream) => {
      const received = await receiveFile(filesDir, stream)
      return received.isTooLarge ? { reason: 'fileTooLarge' } : received
    },
    drop: dropReceivedFile,
  }
}
