/** What a `.data` address answered: the values of its first line, in which everything that was there at once stands. */
export function readDataAnswer(text: string): unknown {
  const [line = ''] = text.split('\n', 1)
  const parts = JSON.parse(line) as unknown
  if (!Array.isArray(parts)) return undefined
  const valueAt = (index: number): unknown => {
    // Below zero stand undefined, null, NaN and the like.
    if (index < 0) return undefined
    const part: unknown = parts[index]
    if (Array.isArray(part)) {
      if (typeof part[0] === 'string')
        return part.slice(1).map((each) => (typeof each === 'number' ? valueAt(each) : each))
      return part.map((each: number) => valueAt(each))
    }
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(
      Object.entries(part as Record<string, number>).map(([key, at]) => [
        String(valueAt(Number(key.slice(1)))),
        valueAt(at),
      ]),
    )
  }
  return valueAt(0)
}

/** Where a `.data` answer of status 202 sends the browser, or undefined. */
export function redirectIn(text: string): string | undefined {
  const found = /"redirect","((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  return found === undefined ? undefined : (JSON.parse(`"${found}"`) as string)
}

/** The sentences by field with which a form was sent back, or undefined for any other answer. */
export function problemsIn(text: string): { field?: string; reason: string }[] | undefined {
  const answer = readDataAnswer(text) as { data?: { form?: { problems?: { field?: string; reason: string }[] } } }
  return answer?.data?.form?.problems
}
