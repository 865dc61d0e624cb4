import { buildSite } from '../scripts/build-site.ts'
import { unpackChromium } from './helpers/browser.ts'

/** Once before all tests: the site is built and the browser unpacked, so that no test pays for either. */
export default async function setup(): Promise<void> {
  await Promise.all([buildSite(() => undefined), unpackChromium()])
}
