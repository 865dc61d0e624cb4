import { useEffect, useRef, useState } from 'react'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

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
        <CopyCodes text={codes.join('\n')} />
        <a href={links.accountSecondFactor()}>{words.saved}</a>
      </div>
    </section>
  )
}

/** Copies where the browser can; without script, or where it may not, there is no such button. */
function CopyCodes({ text }: { text: string }) {
  const { secondFactor: words } = useWords(accountPagesWords)
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), [])
  if (!canCopy) return null
  return (
    <button
      type="button"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      className="rounded border border-line bg-sheet px-4 py-2 font-medium hover:border-ink"
    >
      <span role="status">{isCopied ? words.copied : words.copy}</span>
    </button>
  )
}
