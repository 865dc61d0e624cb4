import type { NextFunction, Request, Response } from 'express'

/** How long a body may take to come; a data file, which is watched while it comes, has an hour. */
const longestBody = 5 * 60_000
/** The longest time that the server of any body waits for its end. */
export const longestUpload = 60 * 60_000
/** What is read of a body after its answer at most, to be thrown away. */
const mostThrownAway = 33_554_432
/** How long it may be silent meanwhile. */
const longestSilence = 3_000

/** Ends requests whose body does not come to its end in time. */
export function cutSlowBodies(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request) && !/\/files(?:\/send)?(?:\.data)?$/.test(request.path)) {
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy()
    }, longestBody)
    timer.unref()
    response.once('close', () => clearTimeout(timer))
  }
  next()
}

/**
 * Reads on after an answer that was given before the body had come, and throws the rest away: Remix begins to read every
 * body, and one that is left in the middle keeps its connection from the next request. So a body may be refused at any
 * byte, and browsers, which send all before they listen, see why. Where the rest is too long or does not come, the
 * connection ends.
 */
export function throwRestAway(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request))
    response.once('finish', () => {
      if (request.complete || request.destroyed) return
      let bytes = 0
      const silence = setTimeout(() => request.destroy(), longestSilence).unref()
      request.removeAllListeners('data')
      request.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes > mostThrownAway) request.destroy()
        silence.refresh()
      })
      request.once('close', () => clearTimeout(silence))
      request.resume()
    })
  next()
}

function hasBody(request: Request): boolean {
  return !['GET', 'HEAD'].includes(request.method)
}
