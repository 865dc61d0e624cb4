import type { SampleView } from '../../domain/listing/view-sample.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { SampleCheck } from '../listing/sample-check.tsx'
import { SampleTable } from '../listing/sample-table.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Tag } from '../ui/tag.tsx'
import { CasePart } from './case-part.tsx'

/** The sample as it was handed in, masked, and how it stood up to its dictionary. */
export function CaseSample({ sample, isChanged }: { sample: SampleView | undefined; isChanged: boolean }) {
  const { page: words } = useWords(reviewWords)
  const { sample: sampleWords } = useSpeech().messages.listing
  return (
    <CasePart id="f-sample" title={words.sample}>
      {sample ? (
        <>
          <p className="text-13 text-ink-soft">
            <Dotted
              parts={[
                isChanged && (
                  <Tag key="changed" tone="lead">
                    {words.changed}
                  </Tag>
                ),
                sampleWords.size(sample.rowCount, sample.format, sample.size),
                words.sampleHint,
              ]}
            />
          </p>
          <SampleTable sample={sample} />
          <div className="mt-6">
            <SampleCheck report={sample.report} />
          </div>
        </>
      ) : (
        <p>{words.noSample}</p>
      )}
    </CasePart>
  )
}
