import { expect, test } from 'vitest'
import { mapLicence } from './map-licence.ts'

test.each([
  ['CC BY 4.0', 'CC-BY-4.0'],
  ['CC-BY 4.0', 'CC-BY-4.0'],
  ['cc-by-4.0', 'CC-BY-4.0'],
  ['[Creative Commons BY 4.0](https://creativecommons.org/licenses/by/4.0/)', 'CC-BY-4.0'],
  ['http://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
  ['Creative Commons Attribution 4.0 International (CC BY 4.0)', 'CC-BY-4.0'],
  [
    'Made available under the Creative Commons Attribute 4.0 license https://creativecommons.org/licenses/by/4.0',
    'CC-BY-4.0',
  ],
  ['CC-By Attribution 4.0 International', 'CC-BY-4.0'],
  ['"[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"', 'CC-BY-4.0'],
  ['[CC BY-SA](https://creativecommons.org/licenses/by-sa/4.0/deed.en)', 'CC-BY-SA-4.0'],
  ['Creative Commons Attribution Non Commercial 4.0', 'CC-BY-NC-4.0'],
  ['Creative Commons Attribution-NonCommercial-ShareAlike 3.0', 'CC-BY-NC-SA-3.0'],
  ['Creative Commons Attribution 3.0 United States License', 'CC-BY-3.0-US'],
  ['Creative Commons Attribution 4.0 United States License', 'CC-BY-4.0'],
  ['CC0 1.0 Universal (CC0 1.0) Public Domain Dedication', 'CC0-1.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/legalcode', 'CC0-1.0'],
  ['Open Data Commons Attribution License v1.0', 'ODC-By-1.0'],
  ['https://opendatacommons.org/licenses/odbl/1-0/', 'ODbL-1.0'],
  ['gpl-3.0', 'GPL-3.0-only'],
  ['agpl-3.0', 'AGPL-3.0-only'],
  ['ms-pl', 'MS-PL'],
  ['c-uda', 'C-UDA-1.0'],
  ['https://choosealicense.com/licenses/apache-2.0/', 'Apache-2.0'],
  ['http://publications.europa.eu/resource/authority/licence/CC_BYNC_4_0', 'CC-BY-NC-4.0'],
  ['http://publications.europa.eu/resource/authority/licence/CC0', 'CC0-1.0'],
  ['[MIT License](https://opensource.org/license/mit)', 'MIT'],
  ['[CDLA-Sharing](https://cdla.io/sharing-1-0/)', 'CDLA-Sharing-1.0'],
])('%s is %s', (text, code) => {
  expect(mapLicence(text).code).toBe(code)
})

test.each([
  ['two licences', 'Annotations CC BY 4.0, software MIT License'],
  ['a name that its link contradicts', '[Open Database License (ODbL)](https://creativecommons.org/licenses/by/4.0/)'],
  ['no version', 'CC BY-SA'],
  ['a comparison', 'Own licence (similar to CC-BY-4.0): free to share'],
  ['a public domain claim', 'Public domain. Attribution required for refereed scientific papers.'],
  ['a national port SPDX does not list', 'https://creativecommons.org/licenses/by/2.5/ar'],
  ['terms of use', 'https://example.gov/terms'],
])('%s gives no code but keeps what is written', (_why, text) => {
  const licence = mapLicence(text)
  expect(licence.code).toBeUndefined()
  expect(licence.text ?? licence.url).toBeTruthy()
})

test('an unknown licence is nothing', () => {
  expect(mapLicence('unknown')).toEqual({})
  expect(mapLicence(' ')).toEqual({})
  expect(mapLicence(null)).toEqual({})
})

test('the link and the words of a Markdown link are kept apart', () => {
  expect(mapLicence('See [our terms](https://example.org/terms).')).toEqual({
    url: 'https://example.org/terms',
    text: 'See our terms.',
  })
})
