/** A key of 64 bits. */
export type HashKey = readonly [number, number]

/** The key in the first eight bytes. */
export function hashKeyOf(bytes: Uint8Array): HashKey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [view.getUint32(0, true), view.getUint32(4, true)]
}

/** Code units of a text that count. */
const mostUnits = 256

/**
 * HalfSipHash-2-4 (Aumasson, Bernstein) over the UTF-16 code units of a text behind one unit that says what it is: 64 bits,
 * as two numbers of 32. Fast enough to be asked of each cell of a large file; without the key nothing can be said of it.
 */
export function keyedHash(key: HashKey, kind: number, text: string): [number, number] {
  let v0 = key[0] | 0
  let v1 = key[1] ^ 0xee
  let v2 = 0x6c796765 ^ key[0]
  let v3 = 0x74656462 ^ key[1]
  const length = text.length < mostUnits ? text.length : mostUnits
  const words = (length + 1) >> 1
  let low = 0
  // One word says what it is, the others are two units each; the last two turns, of four rounds, are the end.
  for (let turn = 0; turn < words + 3; turn++) {
    const isEnd = turn > words
    let word = 0
    if (turn === 0) word = kind | (length << 8)
    else if (!isEnd) {
      const at = (turn - 1) << 1
      word = text.charCodeAt(at) | (at + 1 < length ? text.charCodeAt(at + 1) << 16 : 0)
    } else if (turn === words + 1) v2 ^= 0xee
    else v1 ^= 0xdd
    v3 ^= word
    for (let round = isEnd ? 4 : 2; round > 0; round--) {
      v0 = (v0 + v1) | 0
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
      v0 = (v0 << 16) | (v0 >>> 16)
      v2 = (v2 + v3) | 0
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
      v0 = (v0 + v3) | 0
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
      v2 = (v2 + v1) | 0
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
      v2 = (v2 << 16) | (v2 >>> 16)
    }
    v0 ^= word
    if (turn === words + 1) low = (v1 ^ v3) >>> 0
  }
  return [low, (v1 ^ v3) >>> 0]
}
