import type { ReactNode } from 'react'

type Message = {
  id: string
  role?: string
  /** Who it was, for those who may know. */
  person?: string
  at: string
  text: string
  file?: { name: string; size: string }
}

/** What was said between two sides, the oldest first, with who said it, when, and the file that came with it. */
export function Thread<M extends Message>({
  messages,
  none,
  sideOf,
  fileOf,
}: {
  messages: readonly M[]
  /** What is said where there is nothing yet. */
  none: string
  /** The side that says a message. */
  sideOf: (message: M) => ReactNode
  /** Address of the file of a message. */
  fileOf?: (id: string) => string
}) {
  if (messages.length === 0) return <p className="mt-3 text-ink-soft">{none}</p>
  return (
    <ol className="mt-3 max-w-text border-t border-hairline">
      {messages.map((message) => (
        <li key={message.id} className="border-b border-hairline py-3">
          <p className="text-13 text-ink-soft">
            <span className="font-medium text-ink">{sideOf(message)}</span>
            {message.role ? ` · ${message.role}` : null}
            {message.person ? (
              <>
                {' '}
                · <bdi>{message.person}</bdi>
              </>
            ) : null}{' '}
            · <span className="tabular-nums">{message.at}</span>
          </p>
          {message.text ? (
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
              <bdi>{message.text}</bdi>
            </p>
          ) : null}
          {message.file && fileOf ? (
            <p className="mt-1 text-15 [overflow-wrap:anywhere]">
              <a href={fileOf(message.id)} download>
                <bdi>{message.file.name}</bdi>
              </a>{' '}
              <span className="text-13 text-ink-soft">{message.file.size}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
