import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { dropReceived, type Received, receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { type LeakResult, mostLeakBytes } from '#app/domain/delivery/leak-result.ts'
import { admitLeak, readLeak } from '#app/domain/delivery/read-leak.server.ts'
import { readFileForm } from './file-form.server.ts'
import { refuse, type refuseForm } from './forms.server.ts'

/** Takes a file that an operator was handed, reads whose copy it comes from, and keeps nothing of it. */
export async function sendLeak(
  context: AppLoadContext,
  request: Request,
  actor: PersonActor,
): Promise<{ result: LeakResult } | { response: ReturnType<typeof refuseForm> }> {
  const { database, config } = context.exchange
  const form = await readFileForm<Received>(context, request, {
    admit: async () => admitLeak(),
    most: mostLeakBytes,
    receive: async (stream) => {
      const received = await receiveStream(config.filesDir, stream, mostLeakBytes)
      return typeof received === 'string' ? { reason: received } : received
    },
    drop: dropReceived,
  })
  if (!form.ok) return form
  try {
    return { result: await readLeak(database, { actor, path: form.file.path, dataDir: config.dataDir }) }
  } catch (error) {
    return { response: refuse(error, { intent: 'upload' }) }
  } finally {
    await dropReceived(form.file)
  }
}
