import { useRouteLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { keysWords } from '../../i18n/keys.ts'
import { useWords } from '../../i18n/messages.tsx'
import type { loader as rootLoader } from '../../root.tsx'
import { CopyButton } from '../form/copy-button.tsx'

export type MadeKey = { name: string; key: string; until: string }

/** A key right after it was made: the one time it is seen. */
export function KeyMade({
  made,
  back,
  path = '/api/v1/listings',
}: {
  made: MadeKey
  back: string
  /** What the example asks for. */
  path?: string
}) {
  const words = useWords(keysWords)
  const origin = useRouteLoaderData<typeof rootLoader>('root')?.origin ?? ''
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section aria-labelledby="made-title" className="mb-10 border-l-4 border-warn bg-warn-wash px-4 py-4">
      <h2 id="made-title" ref={title} tabIndex={-1} className="text-20">
        {words.madeTitle}
      </h2>
      <p className="mt-1 max-w-text text-pretty">{words.madeLead(made.name, made.until)}</p>
      <label htmlFor="made-key" className="mt-4 block font-medium">
        {words.madeLabel}
      </label>
      <div className="mt-1 flex max-w-text flex-wrap gap-2">
        <input
          id="made-key"
          readOnly
          value={made.key}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-[1_1_16rem] rounded border border-line bg-sheet px-3 py-2 font-mono text-13"
        />
        <CopyButton words={words} text={made.key} />
      </div>
      <p className="mt-4 text-13 text-ink-soft">{words.madeUse}</p>
      <pre className="mt-1 max-w-text overflow-x-auto rounded bg-sheet p-3 font-mono text-13">
        {`curl -H "Authorization: Bearer $SHUJI_KEY" ${origin}${path}`}
      </pre>
      <p className="mt-4">
        <a href={back}>{words.hide}</a>
      </p>
    </section>
  )
}
