/**
 * A pure function of a text that remembers its answers for the texts asked last, between `most` and twice as many: the
 * same texts come again and again.
 */
export function remember<Answer>(make: (text: string) => Answer, most: number): (text: string) => Answer {
  let fresh = new Map<string, Answer>()
  let old = new Map<string, Answer>()
  return (text) => {
    const known = fresh.get(text)
    if (known !== undefined) return known
    const answer = old.get(text) ?? make(text)
    if (fresh.size >= most) {
      old = fresh
      fresh = new Map()
    }
    fresh.set(text, answer)
    return answer
  }
}
