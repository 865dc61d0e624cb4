/** Too many searches wait for the engine; `name` tells it apart where a class cannot: the built site has its own copy. */
export class SearchBusy extends Error {
  override readonly name = 'SearchBusy'
  constructor() {
    super('Too many searches at a time')
  }
}

/** Lets an act take place when its turn comes; SearchBusy when that takes too long or too many wait. */
export type WaitingLine = <T>(act: () => Promise<T>, longest: number) => Promise<T>

/**
 * A line in front of the engine: at most `atOnce` acts are under way, at most `most` wait, in the order they came and no
 * longer than the milliseconds each can spare.
 */
export function createWaitingLine({ atOnce, most }: { atOnce: number; most: number }): WaitingLine {
  let underWay = 0
  const line = new Set<() => void>()
  const next = () => {
    underWay--
    const [first] = line
    if (!first) return
    line.delete(first)
    first()
  }
  const turn = (longest: number) =>
    new Promise<void>((resolve, reject) => {
      if (line.size >= most) {
        reject(new SearchBusy())
        return
      }
      const giveUp = setTimeout(() => {
        line.delete(begin)
        reject(new SearchBusy())
      }, longest)
      const begin = () => {
        clearTimeout(giveUp)
        underWay++
        resolve()
      }
      line.add(begin)
    })
  return async (act, longest) => {
    if (underWay < atOnce) underWay++
    else await turn(longest)
    try {
      return await act()
    } finally {
      next()
    }
  }
}
