import type { CheckView, Found, VerifiedView } from '../../domain/certificate/certificate-view.ts'
import { certificateWords } from '../../i18n/certificate.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Notice } from '../ui/notice.tsx'
import { Facts } from './certificate-sheet.tsx'

const kinds = { valid: 'info', replaced: 'warn', revoked: 'stop', false: 'stop' } as const

/** What was found of a certificate: in one sentence, thing by thing, and what it says. */
export function FoundCertificate({ found, by }: { found: VerifiedView; by: 'number' | 'json' | 'pdf' }) {
  const { links } = useSpeech()
  const all = useWords(certificateWords)
  const words = all.verify
  const { certificate: view, verdict } = found
  const isFalse = verdict === 'false'
  return (
    <>
      <Notice kind={kinds[verdict]}>
        <strong className="font-medium">{words.verdicts[verdict]}</strong>{' '}
        {isFalse ? null : (
          <a href={links.certificate(view.number)} className="whitespace-nowrap">
            {view.number}
          </a>
        )}
        {view.isDemo && !isFalse ? <p>{all.demoNote}</p> : null}
      </Notice>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <section aria-labelledby="checked">
          <h3 id="checked" className="text-17">
            {words.check}
          </h3>
          <ul className="mt-2">
            {found.lines.map((line) => (
              <Check key={line.name} line={line} />
            ))}
          </ul>
          <h3 className="mt-6 text-15">{words.notChecked}</h3>
          <ul className="mt-1 list-disc pl-5 text-15 text-ink-soft">
            {words.notCheckedList.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {by === 'number' ? <p className="mt-3 text-15 text-pretty text-ink-soft">{words.byNumberNote}</p> : null}
        </section>
        <section aria-labelledby="says">
          <h3 id="says" className="text-17">
            {words.says}
          </h3>
          {isFalse ? <p className="mt-2 text-15 text-stop">{words.falseNote}</p> : null}
          {by === 'pdf' && !isFalse ? <p className="mt-2 text-15 text-ink-soft">{words.pdfNote}</p> : null}
          <p className="mt-3 font-medium">
            {view.name} <span className="text-13 font-normal text-ink-soft">{view.exchange}</span>
          </p>
          <Facts view={view} />
          {isFalse ? null : (
            <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15">
              <li>
                <a href={files.certificateJson(view.number)}>{all.acts.json}</a>
              </li>
              <li>
                <a href={links.certificatePdf(view.number)}>{all.acts.pdf}</a>
              </li>
              {found.hasPage ? (
                <>
                  <li>
                    <a href={files.revisionContent(view.code, view.revision)}>{all.acts.content}</a>
                  </li>
                  <li>
                    <a href={links.listing(view.code)}>{all.acts.listing}</a>
                  </li>
                </>
              ) : null}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}

const looks = { good: 'text-lead', bad: 'text-stop', open: 'text-warn', note: 'text-ink-soft' } as const
const signs = { good: '✓', bad: '×', open: '…', note: '·' } as const

function Check({ line }: { line: CheckView }) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] border-b border-hairline py-2 text-15">
      <span aria-hidden="true" className={`font-bold ${looks[line.state]}`}>
        {signs[line.state]}
      </span>
      <div>
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-medium">{line.label}</span>
          <span className={`text-13 ${looks[line.state]}`}>{line.mark}</span>
        </p>
        <p className="text-pretty [overflow-wrap:anywhere]">{line.text}</p>
      </div>
    </li>
  )
}

/** The certificates over a content that somebody has. */
export function FoundContent({ found }: { found: Extract<Found, { kind: 'content' }> }) {
  const { links } = useSpeech()
  const all = useWords(certificateWords)
  const words = all.verify
  return (
    <>
      <Notice kind={found.certificates.length > 0 ? 'info' : 'stop'}>
        <strong className="font-medium">
          {found.certificates.length > 0 ? words.contentFound(found.certificates.length) : words.contentNone}
        </strong>
      </Notice>
      <p className="mt-3 text-13 text-ink-soft">
        {words.contentHash} <span className="font-mono [overflow-wrap:anywhere]">{found.hash}</span>
      </p>
      <ul className="mt-2">
        {found.certificates.map(({ verdict, certificate }) => (
          <li key={certificate.number} className="border-b border-hairline py-3">
            <p className="font-medium">{certificate.title}</p>
            <p className="text-15">
              {certificate.name} <a href={links.certificate(certificate.number)}>{certificate.number}</a>
            </p>
            <p className={`text-15 ${verdict === 'valid' ? 'text-lead' : 'text-stop'}`}>{words.verdicts[verdict]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
