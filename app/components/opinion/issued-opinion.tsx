import type { IssuedView } from '../../domain/opinion/opinion-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { files } from '../../links.ts'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

/** What was said, on what, with which document, and whether the signature holds. */
export function IssuedOpinion({ slug, id, issued }: { slug: string; id: string; issued: IssuedView }) {
  const { page: words } = useWords(opinionWords)
  const { document } = issued
  return (
    <section aria-labelledby="opinion" className="mt-12">
      <h3 id="opinion" className="text-17">
        {words.opinion}
      </h3>
      {issued.contentState === 'changed' ? (
        <div className="mt-3 max-w-text">
          <Notice kind="warn">{words.contentStates.changed}</Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          [
            words.conclusion,
            <Tag key="c" tone={issued.isPassed ? 'lead' : 'warn'}>
              {issued.conclusion}
            </Tag>,
          ],
          [words.number, <bdi key="n">{issued.number}</bdi>],
          [words.issued, issued.issued],
          [words.expires, issued.expires],
          [
            words.findings,
            <bdi key="f" className="whitespace-pre-line">
              {issued.findings}
            </bdi>,
          ],
          [
            words.document,
            <span key="d">
              <a href={files.opinionDocument(slug, id)} download>
                <bdi>{document.fileName}</bdi>
              </a>{' '}
              <span className="text-13 text-ink-soft">{document.size}</span>
              <span className="block font-mono text-13 text-ink-soft">
                {words.documentHash} {document.sha256}
              </span>
            </span>,
          ],
          [words.content, issued.contentState === 'changed' ? undefined : words.contentStates[issued.contentState]],
          [
            words.signature,
            <span key="s">
              {words.signatures[issued.isSignatureValid ? 'valid' : 'invalid']}{' '}
              <span className="font-mono text-13 text-ink-soft">{words.key(issued.key)}</span>
              <span className="block text-15">
                <a href={files.opinionJson(slug, id)} download>
                  {words.json}
                </a>
              </span>
            </span>,
          ],
        ]}
      />
    </section>
  )
}
