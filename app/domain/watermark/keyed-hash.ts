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
  let [v0, v1, v2, v3] = [key[0], key[1] ^ 0xee, 0x6c796765 ^ key[0], 0x74656462 ^ key[1]]
  const length = Math.min(text.length, mostUnits)
  const round = () => {
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
  const take = (word: number) => {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }
  take(kind | (length << 8))
  for (let at = 0; at < length; at += 2)
    take(text.charCodeAt(at) | ((at + 1 < length ? text.charCodeAt(at + 1) : 0) << 16))
  v2 ^= 0xee
  for (let time = 0; time < 4; time++) round()
  const low = v1 ^ v3
  v1 ^= 0xdd
  for (let time = 0; time < 4; time++) round()
  return [low >>> 0, (v1 ^ v3) >>> 0]
}
