const none: RegExpExecArray[] = []

/** All matches of a global pattern. Cheaper than `matchAll` where there are mostly none: nothing is copied. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) found.push(match)
  return found
}
