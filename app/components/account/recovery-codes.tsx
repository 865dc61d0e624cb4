import { useEffect, useRef } from 'react'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { CopyButton } from '../form/copy-button.tsx'

/** Recovery codes right after they were made: the one time they are seen. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { secondFactor: words } = useWords(accountPagesWords)
  const { links } = useSpeech()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section aria-labelledby="codes" className="max-w-text border-l-4 border-warn bg-warn-wash px-4 py-4">
      <h2 id="codes" ref={title} tabIndex={-1} className="text-20">
        {words.codesShown}
      </h2>
      <p className="mt-1 text-pretty">{words.codesOnce}</p>
      <ol
        aria-label={words.codesTitle}
        className="mt-4 grid gap-x-8 gap-y-1 rounded bg-sheet px-4 py-3 font-mono text-15 sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="no-print mt-4 text-15 text-pretty">{words.codesKeep}</p>
      <div className="no-print mt-4 flex flex-wrap items-center gap-5">
        <CopyButton words={words} text={codes.join('\n')} />
        <a href={links.accountSecondFactor()}>{words.saved}</a>
      </div>
    </section>
  )
}
