import { mostLeakBytes } from '../../domain/delivery/leak-result.ts'
import type { LeakOwner, LeakView } from '../../domain/delivery/leak-view.ts'
import { formatBytes } from '../../i18n/format.ts'
import { leakWords } from '../../i18n/leak.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'

/** The form that takes a leaked file, and whose copy the last one was. */
export function LeakPage({ found }: { found: LeakView | undefined }) {
  const words = useWords(leakWords)
  return (
    <>
      {found ? <Result found={found} /> : null}
      <div className="mt-6">
        <Form name="upload" encType="multipart/form-data" sentences={words.problems}>
          <TextField name="file" label={words.file} hint={words.hint(formatBytes(mostLeakBytes))} type="file" />
          <Button>{words.send}</Button>
        </Form>
      </div>
    </>
  )
}

function Result({ found }: { found: LeakView }) {
  const words = useWords(leakWords)
  const { owners, values, copies } = found
  return (
    <section aria-labelledby="result" className="mt-6 max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <h2 id="result" className="text-20">
        {owners.length === 0 ? words.nobody : words.result}
      </h2>
      {owners.length === 0 ? <p className="mt-2 text-pretty">{words.nobodyText}</p> : null}
      {owners.length > 1 ? (
        <div className="mt-3">
          <Notice kind="warn">{words.several(owners.length)}</Notice>
        </div>
      ) : null}
      {owners.map((owner) => (
        <Owner key={`${owner.right} ${owner.fileName}`} owner={owner} values={values} />
      ))}
      <p className="mt-4 text-13 text-ink-soft">{words.compared(values, copies)}</p>
      {owners.length > 0 ? <p className="text-13 text-ink-soft">{words.orderNote}</p> : null}
    </section>
  )
}

function Owner({ owner, values }: { owner: LeakOwner; values: string }) {
  const words = useWords(leakWords)
  const { links } = useSpeech()
  const { downloaded } = owner
  return (
    <Facts
      facts={[
        [
          words.buyer,
          <a key="b" href={links.operatorOrganisation(owner.slug)} className="font-medium">
            <Marked said={owner.buyer} />
          </a>,
        ],
        [
          words.order,
          <a key="o" href={links.operatorOrder(owner.order)} className="tabular-nums">
            {owner.order}
          </a>,
        ],
        [words.right, owner.right],
        [
          words.listing,
          <a key="l" href={links.listing(owner.listing)}>
            {owner.listing}
          </a>,
        ],
        [words.fileName, <bdi key="f">{owner.fileName}</bdi>],
        [words.madeAt, owner.madeAt],
        [
          words.downloaded,
          downloaded ? words.downloads(downloaded.first, downloaded.last, downloaded.times) : words.never,
        ],
        [
          words.confidence,
          <span key="c">
            {words.agreement(owner.same, owner.said)}
            <br />
            {words.chance(owner.power)}
          </span>,
        ],
        [words.spoke, owner.isPages ? words.pages(owner.spoke) : words.spokeIn(owner.spoke, values)],
      ]}
    />
  )
}
