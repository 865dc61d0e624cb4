import type { QrPicture } from '../../domain/account/second-factor-view.ts'
import type { CertificateView } from '../../domain/certificate/certificate-view.ts'
import { certificateWords } from '../../i18n/certificate.ts'
import { useWords } from '../../i18n/messages.tsx'

/** A certificate as it is printed on one A4 page. */
export function CertificateSheet({ view, qr }: { view: CertificateView; qr: QrPicture }) {
  const words = useWords(certificateWords)
  return (
    <div className="relative isolate overflow-hidden break-inside-avoid border-2 border-lead bg-sheet p-1 print:border-black">
      <Marks view={view} />
      <div className="flex flex-col justify-between gap-10 border border-lead px-4 py-10 sm:px-12 sm:py-14 print:min-h-[252mm] print:gap-4 print:border-black print:px-10 print:py-8">
        <div>
          <header className="border-b border-lead pb-5 text-center print:border-black">
            <p className="text-17 font-medium text-lead">{view.exchange}</p>
            <h1 className="mt-2 text-26 tracking-wide sm:text-34">{view.name}</h1>
            <p className="mt-1 text-13 text-ink-soft" lang={view.otherLanguage}>
              {view.otherName}
            </p>
            <p className="mt-3 tabular-nums">
              {words.number} <span className="font-medium">{view.number}</span>
            </p>
          </header>
          <p className="mt-6 text-17">{view.statement}</p>
          <Facts view={view} />
        </div>
        <Foot view={view} qr={qr} />
      </div>
    </div>
  )
}

/** What must be seen across the sheet, on paper too: that it is of a demo, or over. The page says the same in words. */
function Marks({ view }: { view: CertificateView }) {
  const words = useWords(certificateWords)
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 -z-10 flex flex-col items-center justify-center gap-10 text-[clamp(3rem,12vw,7rem)] leading-none font-bold whitespace-nowrap select-none"
    >
      {/* Drawn, not written: nobody has to read it. */}
      {view.end ? (
        <span
          data-mark={view.end.how === 'revoked' ? words.revokedMark : words.replacedMark}
          className="-rotate-30 text-stop opacity-20 before:content-[attr(data-mark)]"
        />
      ) : null}
      {view.isDemo ? (
        <span data-mark={words.demo} className="-rotate-30 text-lead opacity-8 before:content-[attr(data-mark)]" />
      ) : null}
    </div>
  )
}

/** Names and values of a certificate. */
export function Facts({ view }: { view: CertificateView }) {
  return (
    <dl className="mt-4 grid text-15 tabular-nums sm:grid-cols-[9rem_minmax(0,1fr)]">
      {view.facts.map(({ label, text, language, code }, index) => (
        <div key={label} className="contents">
          <dt className="pt-2 text-13 leading-[1.75] text-ink-soft sm:border-b sm:border-hairline sm:pb-2 print:py-1">
            {label}
          </dt>
          <dd className={`border-b border-hairline pb-2 sm:pt-2 print:py-1 ${index === 0 ? 'font-medium' : ''}`}>
            {text ? <span lang={language}>{text}</span> : null}
            {code ? (
              <span
                className={`block font-mono ${code.length > 40 ? 'text-13 leading-[1.75] [overflow-wrap:anywhere] print:text-[10.5px] print:leading-[2]' : ''}`}
              >
                {code}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Foot({ view, qr }: { view: CertificateView; qr: QrPicture }) {
  const words = useWords(certificateWords)
  return (
    <footer>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <div className="text-center text-13 text-ink-soft">
          {/* Dark on white in the dark, too: scanners expect it. */}
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={words.scan}
            shapeRendering="crispEdges"
            className="h-auto w-30"
          >
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <span aria-hidden="true">{words.scan}</span>
        </div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 pt-2">
          <dt className="text-13 leading-[1.75] text-ink-soft">{words.issuer}</dt>
          <dd className="font-medium">{view.exchange}</dd>
          <dt className="text-13 leading-[1.75] text-ink-soft">{words.issued}</dt>
          <dd className="font-medium tabular-nums">{words.date(view.issued)}</dd>
          <dt className="text-13 leading-[1.75] text-ink-soft">{words.signed}</dt>
          <dd className="font-mono text-13 leading-[1.75]">{view.keyId}</dd>
        </dl>
      </div>
      <p className="mt-6 text-center text-13 text-pretty text-ink-soft">
        {view.isDemo ? (
          <>
            <strong className="font-medium text-ink">{words.demoNote}</strong>{' '}
          </>
        ) : null}
        {words.foot}
      </p>
    </footer>
  )
}
