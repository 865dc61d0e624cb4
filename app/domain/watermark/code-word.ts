/** Bits of a code word: each copy that is handed out has one, and each cell that carries something carries some of its bits. */
export const codeBits = 256

/** A code word, 32 bytes. Those of different copies are drawn independently, each bit as likely 0 as 1. */
export type CodeWord = Uint8Array

/** The bit at a place, 0 or 1. */
export function bitOf(code: CodeWord, place: number): number {
  return ((code[place >> 3] ?? 0) >> (place & 7)) & 1
}

/** What the cells of a file said of each bit: how often 1 less how often 0. */
export type Votes = Int32Array

/** Votes before anything was read. */
export function noVotes(): Votes {
  return new Int32Array(codeBits)
}

/** Counts one cell that says a bit. */
export function vote(votes: Votes, place: number, bit: number): void {
  votes[place] = (votes[place] ?? 0) + (bit === 1 ? 1 : -1)
}

/** How a code word stands to votes: bits that were said, those of them that are its own, and how likely that is by chance. */
export type Agreement = { said: number; same: number; chance: number }

/**
 * Holds a code word against votes. Whatever the file holds, the word of a copy that has nothing to do with it agrees in each
 * bit with chance 1/2: `chance` is the probability that it agrees in so many or more, exactly.
 */
export function agreementOf(code: CodeWord, votes: Votes): Agreement {
  let said = 0
  let same = 0
  for (let place = 0; place < codeBits; place++) {
    const sum = votes[place] ?? 0
    if (sum === 0) continue
    said++
    if (sum > 0 === (bitOf(code, place) === 1)) same++
  }
  return { said, same, chance: chanceOf(said, same) }
}

/** The probability of `least` heads or more in `throws` throws of a coin. */
export function chanceOf(throws: number, least: number): number {
  if (least <= 0) return 1
  let chance = 0
  // The logarithm of «throws over heads», from its neighbour.
  let log = 0
  for (let heads = throws; heads >= least; heads--) {
    chance += Math.exp(log - throws * Math.LN2)
    log += Math.log(heads) - Math.log(throws - heads + 1)
  }
  return Math.min(1, chance)
}
