import type { QualityView, Score } from '../../domain/listing/view-quality.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Facts, Section, Subtitle } from './section.tsx'
import { Listed, Words } from './words.tsx'

/** What is declared about quality: own scores, certificate, and what makes a high-quality dataset. */
export function QualitySection({ quality }: { quality: QualityView }) {
  const words = useSpeech().messages.listing.quality
  const { own, report, hq } = quality
  return (
    <Section id="quality" title={words.title}>
      {own ? (
        <>
          <Subtitle>{words.own}</Subtitle>
          {own.scores.length > 0 ? <Scores scores={own.scores} caption={words.ownCaption} /> : null}
          <p className="mt-2 max-w-text text-13 text-ink-soft">
            <Dotted
              parts={[
                own.method && <Words key="m" said={own.method} />,
                <span key="a" className="tabular-nums">
                  {words.assessed(own.assessed)}
                </span>,
              ]}
            />
          </p>
        </>
      ) : null}
      {report ? (
        <>
          <Subtitle>{words.report}</Subtitle>
          <p>
            <Marked said={report.body} />
          </p>
          <p className="text-13 text-ink-soft tabular-nums">
            {words.reportLine(report.number, report.issued, report.expires)}
          </p>
        </>
      ) : null}
      {hq ? <HighQuality hq={hq} /> : null}
    </Section>
  )
}

function HighQuality({ hq }: { hq: NonNullable<QualityView['hq']> }) {
  const words = useSpeech().messages.listing.quality
  const { annotation, scores } = hq
  return (
    <>
      <Subtitle>{words.hq}</Subtitle>
      <Facts
        lines={[
          [words.type, hq.type],
          hq.elements.length > 0 && [
            words.elements,
            <Listed key="e" items={hq.elements.map(({ name, type }) => words.element(name, type))} />,
          ],
          hq.modalities.length > 0 && [words.modalities, <Listed key="m" items={hq.modalities} />],
          hq.tasks.length > 0 && [
            words.tasks,
            <Listed key="t" items={hq.tasks.map((task, index) => <Marked key={index} said={task} />)} />,
          ],
          hq.stages.length > 0 && [words.stages, <Listed key="s" items={hq.stages} />],
          annotation && [words.annotation, annotation.method],
          annotation && [words.annotator, annotation.annotator],
          annotation !== undefined &&
            annotation.labels.length > 0 && [
              words.labels,
              <Listed key="l" items={annotation.labels.map((label, index) => <Marked key={index} said={label} />)} />,
            ],
          annotation?.guideline && [words.guideline, <Words key="g" said={annotation.guideline} />],
          annotation?.tool && [words.tool, <Marked key="w" said={annotation.tool} />],
          annotation?.people !== undefined && [
            words.people,
            words.peopleCount(annotation.people, annotation.expertShare),
          ],
          annotation?.people === undefined &&
            annotation?.expertShare !== undefined && [words.expertShare, annotation.expertShare],
          annotation?.review && [words.review, <Words key="r" said={annotation.review} />],
          annotation?.sampleRate !== undefined && [words.sampleRate, annotation.sampleRate],
          annotation?.accuracy !== undefined && [words.accuracy, annotation.accuracy],
          annotation?.agreement !== undefined && [words.agreement, annotation.agreement],
          hq.syntheticShare !== undefined && [words.synthetic, hq.syntheticShare],
          hq.limitations && [words.limitations, <Words key="x" said={hq.limitations} />],
          hq.baseline && [words.baseline, <Words key="b" said={hq.baseline} />],
        ]}
      />
      {scores ? (
        <>
          <Subtitle>{words.hqScores}</Subtitle>
          <Scores
            caption={words.hqScores}
            scores={(['document', 'data', 'model'] as const).map((key) => ({
              label: words.hqDimensions[key],
              score: scores[key],
            }))}
          />
          <p className="mt-2 text-13 text-ink-soft">{words.hqNote}</p>
        </>
      ) : null}
    </>
  )
}

function Scores({ scores, caption }: { scores: readonly Score[]; caption: string }) {
  const words = useSpeech().messages.listing.quality
  return (
    <table className="w-full max-w-text text-15">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.dimension}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ label, score }) => (
          <tr key={label}>
            <th scope="row" className="w-32 py-1 pr-4 text-left font-normal whitespace-nowrap">
              {label}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-3">
                <span aria-hidden="true" className="h-2 flex-1 bg-wash">
                  <span className="block h-2 bg-bar" style={{ width: `${score}%` }} />
                </span>
                <span className="w-12 text-right">{score.toFixed(1)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
