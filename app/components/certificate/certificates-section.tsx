import type { CertificateLineView } from '../../domain/certificate/certificate-view.ts'
import { certificateSectionWords } from '../../i18n/certificate-section.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { cellLook, headLook, Section } from '../listing/section.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

const looks = { valid: 'text-lead', revoked: 'text-stop', replaced: 'text-ink-soft' } as const

/** The certificates of a listing, and the content that they are over. */
export function CertificatesSection({
  code,
  certificates,
  notice,
}: {
  code: string
  certificates: readonly CertificateLineView[]
  /** Number of the public notice it was registered after, where there was one. */
  notice?: string | undefined
}) {
  const { links } = useSpeech()
  const words = useWords(certificateSectionWords)
  const { columns } = words
  const revisions = [...new Set(certificates.map(({ revision }) => revision))].sort((a, b) => b - a)
  return (
    <Section id="certificates" title={words.title}>
      <p className="max-w-text text-15 text-ink-soft">
        {words.lead} <a href={links.verify()}>{words.verify}</a>
      </p>
      <ScrollTable label={words.table}>
        <table className="mt-2 w-full text-15">
          <caption className="sr-only">{words.table}</caption>
          <thead>
            <tr>
              {[columns.kind, columns.number, columns.revision, columns.issued, columns.state].map((label) => (
                <th key={label} scope="col" className={headLook}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {certificates.map((each) => (
              <tr key={each.number}>
                <td className={`${cellLook} whitespace-nowrap`}>{words.kinds[each.kind]}</td>
                <th scope="row" className={`${cellLook} font-normal whitespace-nowrap`}>
                  <a href={links.certificate(each.number)}>{each.number}</a>
                </th>
                <td className={`${cellLook} whitespace-nowrap`}>{words.revision(each.revision)}</td>
                <td className={`${cellLook} whitespace-nowrap`}>
                  <time dateTime={each.issued}>{each.issued}</time>
                </td>
                <td className={`${cellLook} whitespace-nowrap ${looks[each.state]}`}>{words.states[each.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <ul className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15">
        {notice ? (
          <li>
            <a href={links.publicNotice(notice)}>{words.notice(notice)}</a>
          </li>
        ) : null}
        {revisions.map((revision) => (
          <li key={revision}>
            <a href={files.revisionContent(code, revision)}>{words.contentFile(revision)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
