import { labelOf } from '../../domain/codes/code-list.ts'
import { documentKinds } from '../../domain/organisation/standings.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { files } from '../../links.ts'
import { Tag } from '../ui/tag.tsx'
import type { Review } from './review-types.ts'

/** The documents that came with an application, to be saved and read. */
export function ReviewDocuments({ review }: { review: Review }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const { language } = useSpeech()
  return (
    <section aria-labelledby="documents" className="mt-6">
      <h3 id="documents" className="text-17">
        {words.documents}
      </h3>
      {review.documents.length === 0 ? <p className="mt-1 text-ink-soft">{words.noDocuments}</p> : null}
      <ul className="mt-1 grid gap-1">
        {review.documents.map((document) => (
          <li key={document.id}>
            <a
              href={files.organisationDocument(review.slug, document.id)}
              download
              className="[overflow-wrap:anywhere]"
            >
              <bdi>{document.fileName}</bdi>
            </a>{' '}
            <span className="text-13 text-ink-soft">
              {labelOf(documentKinds, document.kind, language)} · {formatBytes(document.bytes)}
            </span>{' '}
            {document.isNew ? <Tag tone="lead">{words.isNew}</Tag> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
