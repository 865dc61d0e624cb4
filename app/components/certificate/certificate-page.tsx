import type { QrPicture } from '../../domain/account/second-factor-view.ts'
import type { CertificateView } from '../../domain/certificate/certificate-view.ts'
import { certificateWords } from '../../i18n/certificate.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Notice } from '../ui/notice.tsx'
import { CertificateSheet } from './certificate-sheet.tsx'

/** A certificate: whether it is valid, the sheet, and what can be done with it. */
export function CertificatePage({
  view,
  qr,
  hasPage,
}: {
  view: CertificateView
  qr: QrPicture
  /** Whether its listing has a page. */
  hasPage: boolean
}) {
  const { links } = useSpeech()
  const words = useWords(certificateWords)
  const acts = [
    [links.certificatePdf(view.number), words.acts.pdf],
    [files.certificateJson(view.number), words.acts.json],
    [links.verify(view.number), words.acts.verify],
    ...(hasPage ? ([[links.listing(view.code), words.acts.listing]] as const) : []),
  ] as const
  return (
    <article className="mx-auto max-w-[800px] py-8 print:max-w-none print:py-0">
      <div className="no-print mb-6 grid gap-4">
        <Standing view={view} />
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {acts.map(([to, label]) => (
            <li key={to}>
              <a href={to} className="inline-block py-1">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <CertificateSheet view={view} qr={qr} />
    </article>
  )
}

function Standing({ view }: { view: CertificateView }) {
  const { links } = useSpeech()
  const words = useWords(certificateWords)
  const { end } = view
  if (!end) return <Notice kind="info">{words.standing.valid}</Notice>
  if (end.how === 'revoked') return <Notice kind="stop">{words.standing.revoked(end.day, end.reason)}</Notice>
  return (
    <Notice kind="warn">
      {words.standing.replaced(end.day)} {end.by ? <a href={links.certificate(end.by)}>{end.by}</a> : null}
    </Notice>
  )
}
