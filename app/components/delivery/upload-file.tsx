import type { FormEvent } from 'react'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ProgressBar } from '../data-file/progress-bar.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form, useFormToken } from '../form/form.tsx'
import { usePieces } from './use-pieces.ts'

/** The form that sends a file of a set: in pieces with script, whole without. */
export function UploadFile({
  slug,
  code,
  set,
  mostFileBytes,
}: {
  slug: string
  code: string
  set: string
  mostFileBytes: number
}) {
  const { upload: words, problems } = useWords(deliveryWords)
  const { links } = useSpeech()
  const csrf = useFormToken()
  const { pieces, send, goOn, stop, clear } = usePieces(links.sendDelivery(slug, code), { csrf, set })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Hashes are computed only where the connection is safe; elsewhere the form goes as it is.
    if (!globalThis.crypto?.subtle) return
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.name === '') clear(problems.fileMissing)
    else if (file.size === 0) clear(problems.fileEmpty)
    else if (file.size > mostFileBytes) clear(problems.fileTooLarge)
    else send(file)
  }
  return (
    <Form
      name="upload"
      action={`${links.delivery(slug, code)}?index`}
      encType="multipart/form-data"
      reloadDocument
      sentences={problems}
      onSubmit={onSubmit}
    >
      <div>
        <TextField name="file" label={words.file} hint={words.hint(formatBytes(mostFileBytes))} type="file" />
        <p role="alert" className="mt-1 text-15 text-stop empty:hidden">
          {pieces.state === 'idle' ? pieces.trouble : pieces.state === 'stopped' ? stoppedWords() : null}
        </p>
      </div>
      {pieces.state === 'sending' ? (
        <div>
          <ProgressBar
            label={words.title}
            percent={pieces.total > 0 ? Math.floor((pieces.sent / pieces.total) * 100) : 0}
            said={
              pieces.sent < pieces.total
                ? words.sending(formatBytes(pieces.sent), formatBytes(pieces.total))
                : words.keeping
            }
          />
          <Button type="button" look="plain" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      ) : pieces.state === 'stopped' ? (
        <Button type="button" onClick={goOn}>
          {words.goOn}
        </Button>
      ) : (
        <Button look="plain">{words.send}</Button>
      )}
    </Form>
  )

  function stoppedWords(): string {
    return pieces.state === 'stopped' && pieces.why === 'paused' ? words.stopped : words.broken
  }
}
