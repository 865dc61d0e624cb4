import { useEffect, useState } from 'react'
import { areShortcutsOn, keepShortcuts } from '../shell/use-shortcuts.ts'

/** Turns single-key shortcuts off, for those whose dictation or hands trip over them. Needs JavaScript, as they do. */
export function ShortcutSwitch({ label }: { label: string }) {
  const [isOn, setIsOn] = useState<boolean>()
  useEffect(() => setIsOn(areShortcutsOn()), [])
  if (isOn === undefined) return null
  return (
    <label className="mt-4 flex items-center gap-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          keepShortcuts(event.currentTarget.checked)
          setIsOn(event.currentTarget.checked)
        }}
      />
      {label}
    </label>
  )
}
