import type { Grade } from '../../domain/codes/grading.ts'
import { useSpeech } from '../../i18n/messages.tsx'

const looks: Record<Grade, { level?: string; className: string }> = {
  CORE: { className: 'border-stop bg-stop-wash text-stop' },
  IMPORTANT: { className: 'border-warn bg-warn-wash text-warn' },
  G4: { level: '4', className: 'border-line text-ink' },
  G3: { level: '3', className: 'border-line text-ink' },
  G2: { level: '2', className: 'border-lead text-lead' },
  G1: { level: '1', className: 'border-lead bg-lead-wash text-lead' },
}

/** A grade: fixed letterform, colour and word, never colour alone. General data show their level once, in front. */
export function GradeMark({ grade, label }: { grade: Grade; label: string }) {
  const { general } = useSpeech().messages.shell
  const look = looks[grade]
  return (
    <span
      title={label}
      className={`relative inline-flex items-center gap-1 rounded border px-1.5 text-13 whitespace-nowrap ${look.className}`}
    >
      {look.level === undefined ? (
        <span className="font-bold">{label}</span>
      ) : (
        <>
          <span aria-hidden="true">
            <span className="font-bold">{look.level}</span> {general}
          </span>
          <span className="sr-only">{label}</span>
        </>
      )}
    </span>
  )
}
