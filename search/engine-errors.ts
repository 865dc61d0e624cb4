/** Where an engine is reached. */
export type EngineAddress = { url: string; key: string | undefined }

/** The engine does not answer, or not in time, or answers nonsense: try again later. Says no address and no key. */
export class EngineAway extends Error {
  readonly isTimeout: boolean
  constructor(message: string, isTimeout = false) {
    super(message)
    this.isTimeout = isTimeout
  }
}

/** The engine answered and said no: the same request fails again. `code` is the engine's own word for why. */
export class EngineRefused extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The search engine refused: ${code}`)
    this.code = code
  }
}

/** What a status other than success means: our mistake, or an engine that cannot be used now. */
export function refusal(status: number, code: string | undefined): EngineAway | EngineRefused {
  const isOurs = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status)
  return isOurs
    ? new EngineRefused(code ?? `status_${status}`)
    : new EngineAway(`The search engine answered with status ${status}`)
}
