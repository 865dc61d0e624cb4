import type { MailBody as Body } from '../../domain/mail/mail-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorMailWords } from '../../i18n/operator-mail.ts'

/**
 * What a mail says: its text, with our own addresses to follow, and how its HTML looks on a wide and on a narrow screen.
 * The HTML stands in a frame that may do nothing: no script, no form, no window, no address of ours.
 */
export function MailBody({ body, subject }: { body: Body; subject: string }) {
  const words = useWords(operatorMailWords)
  const language = body.language === 'zh' ? 'zh-Hans' : 'en'
  const frame = (label: string, size: string) => (
    <figure className={size}>
      <figcaption className="text-13 text-ink-soft">{label}</figcaption>
      <iframe
        title={`${words.asHtml}, ${label}: ${subject}`}
        sandbox=""
        srcDoc={body.html}
        className="mt-1 h-[40rem] w-full rounded border border-hairline bg-sheet"
      />
    </figure>
  )
  return (
    <>
      <section className="mt-8">
        <h2 className="text-20">{words.asText}</h2>
        <pre
          lang={language}
          className="mt-3 max-w-text rounded border border-hairline bg-sheet p-4 font-sans whitespace-pre-wrap"
        >
          {body.pieces.map((piece, index) =>
            piece.to === undefined ? (
              piece.text
            ) : (
              <a key={index} href={piece.to} className="break-all">
                {piece.text}
              </a>
            ),
          )}
        </pre>
      </section>
      <section className="mt-8">
        <h2 className="text-20">{words.asHtml}</h2>
        <div className="mt-3 flex flex-wrap gap-6">
          {frame(words.wide, 'hidden w-full max-w-[42rem] sm:block')}
          {frame(words.narrow, 'w-full max-w-[22.5rem]')}
        </div>
      </section>
    </>
  )
}
