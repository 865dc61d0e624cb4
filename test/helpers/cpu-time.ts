/** How many milliseconds this process computes while `work` is done: no more on a machine that is busy with other things. */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * By how much the clock outruns computing on this machine at the moment: 1 where it has nothing else to do. A limit in
 * milliseconds holds on a quiet machine and is multiplied by this on a busy one.
 */
export function busyness(): number {
  const began = performance.now()
  const before = process.cpuUsage()
  let computed = 0
  while (computed < 40) {
    for (let sum = 0; sum < 100_000; sum++);
    const { user, system } = process.cpuUsage(before)
    computed = (user + system) / 1_000
  }
  return Math.max(1, (performance.now() - began) / computed)
}

/** Milliseconds that work takes, as they would be on a machine with nothing else to do. */
export async function quietTimeOf(work: () => unknown): Promise<number> {
  const before = busyness()
  const began = performance.now()
  await work()
  const took = performance.now() - began
  return took / Math.max(before, busyness())
}
