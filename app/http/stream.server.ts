/**
 * Answers with a file to be saved. For HEAD nothing is made, and nothing that `make` would write down: the headers alone say
 * what GET would give.
 */
export async function answerFile(
  request: Request,
  headers: HeadersInit,
  make: () => Promise<string | ReadableStream<Uint8Array>>,
): Promise<Response> {
  return new Response(request.method === 'HEAD' ? null : await make(), { headers })
}

/** Texts or bytes as the body of an answer, made as fast as they are read and no faster; ends with whoever reads. */
export function streamOf(texts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}
