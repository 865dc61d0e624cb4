import type { TestProject } from 'vitest/node'
import { buildSite } from '../scripts/build-site.ts'
import { unpackChromium } from './helpers/browser.ts'
import { prepareDemoData } from './helpers/prepare-demo-data.ts'
import { makeTestFolder } from './helpers/test-folder.ts'

/** Once before all tests: the site is built, the demo loaded and the browser unpacked, so that no test pays for them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = makeTestFolder()
  const [demoData, , chromium] = await Promise.all([
    prepareDemoData(folder),
    buildSite(() => undefined),
    unpackChromium(),
  ])
  project.provide('demoData', demoData)
  project.provide('chromium', chromium)
  project.provide('testFolder', folder)
  return remove
}
