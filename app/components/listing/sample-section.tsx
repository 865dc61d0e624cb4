import type { BodyView } from '../../domain/listing/listing-page-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { SampleCheck } from './sample-check.tsx'
import { SampleStatistics } from './sample-statistics.tsx'
import { SampleTable } from './sample-table.tsx'
import { Section } from './section.tsx'
import { Words } from './words.tsx'

/** The sample: first rows, download, statistics, and how it stood up to its dictionary. */
export function SampleSection({ code, body }: { code: string; body: BodyView }) {
  const words = useSpeech().messages.listing.sample
  const { sample } = body
  if (!sample)
    return (
      <Section id="sample" title={words.title}>
        <p>{body.isSampleWithheld ? words.withheld : <Words said={body.noSampleReason} />}</p>
      </Section>
    )
  return (
    <Section id="sample" title={words.title} aside={words.size(sample.rowCount, sample.format, sample.size)}>
      <p className="no-print flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="text-13 text-ink-soft">{words.shown(sample.rows.length)}</span>
        <a href={files.sample(code)} download className="text-15">
          {words.download(sample.format)}
        </a>
      </p>
      {/* Wider than paper; in print the statistics stand for it. */}
      <div className="no-print">
        <SampleTable sample={sample} />
      </div>
      <SampleStatistics sample={sample} />
      <div className="mt-8">
        <SampleCheck report={sample.report} />
      </div>
    </Section>
  )
}
