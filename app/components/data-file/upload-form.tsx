import { useNavigate } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { acceptedDataFiles, mostFileBytes } from '../../domain/data-file/data-file-rules.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** What the address for sending answers. */
export type SendAnswer = { state: 'taken'; to: string } | { state: 'refused'; sentence: string }

type Sending = { sent: number; total: number }

/** The form that sends a data file. With script it shows how much is sent, and sends nothing that is too large. */
export function DataFileUpload({ slug }: { slug: string }) {
  const { upload: words, problems } = useWords(dataFileWords)
  const { links } = useSpeech()
  const { sending, trouble, setTrouble, send, stop } = useSending(links.sendFile(slug))
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) setTrouble(problems.fileMissing)
    else if (file.size > mostFileBytes) setTrouble(problems.fileTooLarge)
    else send(form)
  }
  return (
    <Form
      name="send"
      action={`${links.organisationFiles(slug)}?index`}
      encType="multipart/form-data"
      sentences={problems}
      onSubmit={onSubmit}
    >
      <div>
        <TextField
          name="file"
          label={words.file}
          hint={words.hint}
          type="file"
          accept={acceptedDataFiles}
          onChange={() => setTrouble(undefined)}
        />
        <p role="alert" className="mt-1 text-15 text-stop empty:hidden">
          {trouble}
        </p>
      </div>
      {sending ? (
        <div>
          <ProgressBar
            label={words.title}
            percent={sending.total > 0 ? Math.floor((sending.sent / sending.total) * 100) : 0}
            said={
              sending.sent < sending.total
                ? words.sending(formatBytes(sending.sent), formatBytes(sending.total))
                : words.keeping
            }
          />
          <Button type="button" look="plain" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      ) : (
        <Button>{words.send}</Button>
      )}
    </Form>
  )
}

function useSending(address: string) {
  const { upload: words } = useWords(dataFileWords)
  const navigate = useNavigate()
  const request = useRef<XMLHttpRequest>()
  const [sending, setSending] = useState<Sending>()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => () => request.current?.abort(), [])
  const end = (said: string | undefined) => {
    request.current = undefined
    setSending(undefined)
    setTrouble(said)
  }
  const send = (form: FormData) => {
    const asked = new XMLHttpRequest()
    request.current = asked
    setTrouble(undefined)
    setSending({ sent: 0, total: 0 })
    asked.upload.onprogress = ({ loaded, total }) => setSending({ sent: loaded, total })
    asked.onerror = () => end(words.broken)
    asked.onabort = () => end(words.stopped)
    asked.onload = () => {
      const answer = asked.response as SendAnswer | null
      if (answer?.state === 'taken') navigate(answer.to)
      else end(answer?.sentence ?? words.broken)
    }
    asked.open('POST', address)
    asked.responseType = 'json'
    asked.send(form)
  }
  return { sending, trouble, setTrouble, send, stop: () => request.current?.abort() }
}
