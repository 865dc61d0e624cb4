import type { Grade } from '../../domain/codes/grading.ts'

const looks: Record<Grade, { letter: string; className: string }> = {
  CORE: { letter: '核', className: 'border-stop bg-stop-wash text-stop' },
  IMPORTANT: { letter: '重', className: 'border-warn bg-warn-wash text-warn' },
  G4: { letter: '4', className: 'border-line text-ink' },
  G3: { letter: '3', className: 'border-line text-ink' },
  G2: { letter: '2', className: 'border-lead text-lead' },
  G1: { letter: '1', className: 'border-lead bg-lead-wash text-lead' },
}

/** A grade: fixed letterform, colour and word, never colour alone. */
export function GradeMark({ grade, label }: { grade: Grade; label: string }) {
  const look = looks[grade]
  return (
    <span
      className={`inline-flex items-center gap-1 rounded border px-1.5 text-13 whitespace-nowrap ${look.className}`}
    >
      <span aria-hidden="true" className="font-bold">
        {look.letter}
      </span>
      <span>{label}</span>
    </span>
  )
}
