import { Presets, SingleBar } from 'cli-progress'

/** Shows how far long work is: a bar on a terminal, a line now and then elsewhere. Call `update` as often as you like. */
export function showProgress(label: string): { update: (done: number, total: number) => void; stop: () => void } {
  const startedAt = Date.now()
  if (process.stderr.isTTY) {
    let bar: SingleBar | undefined
    return {
      update: (done, total) => {
        if (!bar) {
          bar = new SingleBar(
            {
              format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
              hideCursor: true,
              stream: process.stderr,
            },
            Presets.shades_classic,
          )
          bar.start(total, 0)
        }
        bar.setTotal(total)
        bar.update(done)
      },
      stop: () => bar?.stop(),
    }
  }
  let saidAt = startedAt
  return {
    update: (done, total) => {
      const now = Date.now()
      if (now - saidAt < 5_000) return
      saidAt = now
      const left = done > 0 ? Math.round(((now - startedAt) / done) * (total - done) * 0.001) : undefined
      console.error(`${label}: ${done} of ${total}${left === undefined ? '' : `, about ${left} s left`}`)
    },
    stop: () => undefined,
  }
}
