import { cpSync } from 'node:fs'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    demoData: string
  }
}

/** Puts a copy of the demo's data into a folder, which an exchange then opens as at its second start. */
export function copyDemoData(dataDir: string): void {
  cpSync(inject('demoData'), dataDir, { recursive: true })
}
