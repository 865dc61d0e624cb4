/**
 * The text of a file whose encoding nobody states: a byte order mark decides; else UTF-8 if every byte fits; else
 * GB 18030, in which Chinese spreadsheets save CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes.subarray(3))
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2))
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2))
  const head = bytes.subarray(0, 200)
  if (head.length > 3 && head.every((byte, index) => (index % 2 === 1 ? byte === 0 : byte !== 0)))
    return decode('utf-16le', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode('gb18030', bytes)
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
