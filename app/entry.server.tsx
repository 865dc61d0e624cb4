import { Transform, Writable } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceProvider } from './components/shell/nonce.tsx'
import { messages as en } from './i18n/en.ts'
import { SpeechProvider } from './i18n/messages.tsx'
import { messages as zh } from './i18n/zh.ts'
import { languageOfPath } from './links.ts'

/** How long a page may take to stream before it is cut off. */
export const streamTimeout = 8_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname)
  // A page for several visitors is wanted whole.
  const waitForAll = context.forEachVisitor !== undefined || isbot(request.headers.get('user-agent') ?? '')
  return new Promise((resolve, reject) => {
    let isShellSent = false
    const send = () => {
      isShellSent = true
      const { takePage } = context
      if (takePage) {
        const pieces = gatherWhole((html) => {
          takePage(html)
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(null, { headers, status }))
        })
        pipe(pieces)
        return
      }
      const body = gatherPieces()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider nonce={context.nonce}>
        <SpeechProvider language={language} messages={language === 'zh' ? zh : en}>
          <RemixServer
            context={remix}
            url={request.url}
            {...(context.nonce !== undefined && { nonce: context.nonce })}
          />
        </SpeechProvider>
      </NonceProvider>,
      {
        ...(context.nonce !== undefined && { nonce: context.nonce }),
        [waitForAll ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error: unknown) {
          status = 500
          // Errors before the shell are reported by the rejection.
          if (isShellSent) context.report(error)
        },
      },
    )
    const cut = setTimeout(abort, streamTimeout + 1_000).unref()
    request.signal.addEventListener('abort', () => clearTimeout(cut))
  })
}

/** Errors of loaders and actions: reported with the number the visitor sees, unless the visitor just went away. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted) context.report(error)
}

/** Takes all pieces of a page and gives the whole, without the NUL bytes that are told of below. */
function gatherWhole(done: (html: Buffer) => void): Writable {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(withoutNul(piece))
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

function withoutNul(piece: Buffer): Buffer {
  const rest: Buffer[] = []
  let done = 0
  for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, done)) {
    if (at > done) rest.push(piece.subarray(done, at))
    done = at + 1
  }
  if (done === 0) return piece
  if (done < piece.length) rest.push(piece.subarray(done))
  return rest.length === 1 ? (rest[0] as Buffer) : Buffer.concat(rest)
}

/**
 * Takes the small pieces React writes and passes them on once a turn of the event loop: they compress far better so. It
 * also takes out the NUL bytes that React 18 leaves where a character of several bytes did not fit the end of a piece.
 */
function gatherPieces(): Transform {
  let pieces: Buffer[] = []
  let isPlanned = false
  const pass = (stream: Transform) => {
    isPlanned = false
    if (pieces.length === 0) return
    stream.push(Buffer.concat(pieces))
    pieces = []
  }
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(withoutNul(piece))
      if (!isPlanned) {
        isPlanned = true
        setImmediate(() => pass(this))
      }
      done()
    },
    flush(done) {
      pass(this)
      done()
    },
  })
}
