import type { TestProject } from 'vitest/node'
import { buildSite } from '../scripts/build-site.ts'
import { unpackChromium } from './helpers/browser.ts'
import { prepareDemoData } from './helpers/prepare-demo-data.ts'

/** Once before all tests: the site is built, the demo loaded and the browser unpacked, so that no test pays for them. */
export default async function setup(project: TestProject): Promise<void> {
  const [demoData] = await Promise.all([prepareDemoData(), buildSite(() => undefined), unpackChromium()])
  project.provide('demoData', demoData)
}
