import type { ChildProcess } from 'node:child_process'

/** All that a command that was begun says. It is ended where it takes longer, or says more, than it may. */
export async function outputOf(
  child: ChildProcess,
  most: { milliseconds: number; bytes: number },
): Promise<{ output: string; isOutOfTime: boolean }> {
  let isOutOfTime = false
  const watch = setTimeout(() => {
    isOutOfTime = true
    child.kill('SIGKILL')
  }, most.milliseconds)
  try {
    const output = await new Promise<string>((done, fail) => {
      const pieces: Buffer[] = []
      let length = 0
      child.stdout?.on('data', (piece: Buffer) => {
        length += piece.length
        if (length > most.bytes) child.kill('SIGKILL')
        else pieces.push(piece)
      })
      child.once('error', fail)
      child.once('close', () => done(Buffer.concat(pieces).toString('utf8')))
    })
    return { output, isOutOfTime }
  } finally {
    clearTimeout(watch)
  }
}
