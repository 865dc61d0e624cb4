import type { ReactNode } from 'react'
import type { Found } from '../../domain/certificate/certificate-view.ts'
import { certificateWords } from '../../i18n/certificate.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { FoundDeal } from '../receipt/found-deal.tsx'
import { Notice } from '../ui/notice.tsx'
import { FoundCertificate, FoundContent } from './verify-result.tsx'

/** Two ways to ask whether a certificate is genuine, what was found, and how to find out without this site. */
export function VerifyPage({ number, found }: { number: string; found: Found | undefined }) {
  const words = useWords(certificateWords).verify
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="mt-2 max-w-text text-17 text-pretty text-ink-soft">{words.lead}</p>
      <Result found={found} />
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <NumberForm number={number} problem={problemOf(found, 'number')} />
        <FileForm problem={problemOf(found, 'file')} />
      </div>
      <Trust />
    </div>
  )
}

function problemOf(found: Found | undefined, form: 'number' | 'file'): string | undefined {
  return found?.kind === 'problem' && found.form === form ? found.reason : undefined
}

function Result({ found }: { found: Found | undefined }) {
  const words = useWords(certificateWords).verify
  if (!found || found.kind === 'problem') return null
  return (
    <section aria-labelledby="result" className="mt-8">
      <h2 id="result" className="sr-only">
        {words.result}
      </h2>
      {found.kind === 'certificate' ? (
        <FoundCertificate found={found} by={found.by} />
      ) : found.kind === 'content' ? (
        <FoundContent found={found} />
      ) : (
        <FoundDeal found={found} />
      )}
    </section>
  )
}

const box =
  'w-full rounded border border-line bg-sheet px-3 py-2 aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop'
const button = 'justify-self-start rounded bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong'

function NumberForm({ number, problem }: { number: string; problem: string | undefined }) {
  const { links } = useSpeech()
  const words = useWords(certificateWords).verify
  return (
    <form action={links.verify()} className="grid content-start gap-3">
      <Field id="number" label={words.numberLabel} hint={words.numberHint} problem={problem}>
        {(tied) => (
          <input
            {...tied}
            name="number"
            defaultValue={number}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            className={`${box} tabular-nums`}
          />
        )}
      </Field>
      <button type="submit" className={button}>
        {words.search}
      </button>
    </form>
  )
}

function FileForm({ problem }: { problem: string | undefined }) {
  const { links } = useSpeech()
  const words = useWords(certificateWords).verify
  return (
    <form method="post" action={links.verify()} encType="multipart/form-data" className="grid content-start gap-3">
      <Field id="file" label={words.fileLabel} hint={words.fileHint} problem={problem}>
        {/* Browsers take a file that is dropped on it, without a script. */}
        {(tied) => (
          <input
            {...tied}
            type="file"
            name="file"
            accept=".pdf,.json,application/pdf,application/json"
            className={`${box} border-dashed py-3`}
          />
        )}
      </Field>
      <button type="submit" className={button}>
        {words.send}
      </button>
    </form>
  )
}

type Tied = { id: string; 'aria-describedby': string; 'aria-invalid': boolean }

function Field({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string
  label: string
  hint: string
  problem: string | undefined
  children: (tied: Tied) => ReactNode
}) {
  const words = useWords(certificateWords).verify
  const described = problem ? `${id}-hint ${id}-problem` : `${id}-hint`
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-13 text-pretty text-ink-soft">
        {hint}
      </p>
      {problem ? (
        <div id={`${id}-problem`} className="my-1">
          <Notice kind="stop">{words.problems[problem] ?? words.problems.invalid}</Notice>
        </div>
      ) : null}
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem !== undefined })}
    </div>
  )
}

function Trust() {
  const words = useWords(certificateWords).verify
  return (
    <section aria-labelledby="trust" className="mt-12 border-t border-hairline pt-6">
      <h2 id="trust" className="text-20">
        {words.trust}
      </h2>
      <ul className="mt-3 grid max-w-text list-disc gap-2 pl-5">
        {words.trustText.map((text) => (
          <li key={text} className="text-pretty">
            {text}
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-text rounded bg-wash px-3 py-2 font-mono text-13 [overflow-wrap:anywhere]">
        {words.command}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <a href={files.signingKeys}>
          {words.keys} <span className="font-mono text-13">{files.signingKeys}</span>
        </a>
        <a href={files.chainHeads}>
          {words.heads} <span className="font-mono text-13">{files.chainHeads}</span>
        </a>
      </p>
    </section>
  )
}
