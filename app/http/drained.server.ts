import type { ServerResponse } from 'node:http'

/**
 * Waits until what was written to an answer has left this process; false where its connection is closed. Remix hands pieces on without waiting:
 * without this a large file would lie in memory until the slowest reader has it.
 */
export async function drained(response: ServerResponse): Promise<boolean> {
  while (response.writableNeedDrain && !response.destroyed)
    await new Promise<void>((resolve) => {
      const done = () => {
        response.off('drain', done)
        response.off('close', done)
        resolve()
      }
      response.on('drain', done)
      response.on('close', done)
    })
  return !response.destroyed
}
