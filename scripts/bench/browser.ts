import { openChromium } from './chromium.ts'
import { serveExchange } from './serve.ts'
import { type Bench, fullestListing, quantile, round } from './set-up.ts'

const visits = 7

/** What a first visit sees in headless Chromium: when the largest thing is painted, and whether anything jumps. */
export async function benchBrowser(bench: Bench): Promise<void> {
  const site = await serveExchange(bench, { isKeeping: true })
  const browser = await openChromium()
  try {
    const code = await fullestListing(bench)
    for (const [screen, viewport] of [
      ['wide', { width: 1_280, height: 800 }],
      ['narrow', { width: 390, height: 844 }],
    ] as const)
      for (const [name, path] of [
        ['start page', '/'],
        ['catalogue', '/catalogue?q=%E6%B0%94%E8%B1%A1'],
        ['listing', `/listings/${code}`],
      ] as const) {
        const paints: number[] = []
        const shifts: number[] = []
        for (let visit = 0; visit < visits; visit++) {
          // A context of its own: nothing is cached from the visit before.
          const context = await browser.newContext({ viewport })
          const page = await context.newPage()
          await page.goto(site.url + path, { waitUntil: 'networkidle' })
          const seen = await page.evaluate(observe)
          paints.push(seen.paint)
          shifts.push(seen.shift)
          await context.close()
        }
        console.log(
          `Browser, ${name}, ${screen}: largest contentful paint p50 ${round(quantile(paints, 0.5))} ms, worst ${round(Math.max(...paints))} ms; layout shift at most ${Math.max(...shifts).toFixed(3)}`,
        )
      }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Runs in the page: what the browser noted of its own painting. */
function observe(): Promise<{ paint: number; shift: number }> {
  return new Promise((resolve) => {
    let paint = 0
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) paint = Math.max(paint, entry.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve({ paint, shift }), 300)
  })
}
