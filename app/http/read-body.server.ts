/**
 * The body of a request, or undefined where it is larger than `most` bytes. The rest of such a one is left to the server,
 * which throws it away: to cancel it would end the connection before the answer.
 */
export async function readBody(request: Request, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) return undefined
    pieces.push(value)
  }
  return Buffer.concat(pieces)
}
