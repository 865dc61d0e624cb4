import { expect, test } from 'vitest'
import { guessUnit } from './guess-unit.ts'

test.each([
  ['金额（万元）', '万元'],
  ['用电量(kWh)', 'kWh'],
  ['面积[平方公里]', '平方公里'],
  ['产值（单位：亿元）', '亿元'],
  ['温度℃', '℃'],
  ['湿度%', '%'],
  ['浓度（μg/m³）', 'μg/m³'],
  ['单价（元/吨）', '元/吨'],
  ['load_kw', 'kW'],
  ['speedKmh', 'km/h'],
  ['distance_km', 'km'],
  ['性别（男/女）', undefined],
  ['备注（选填）', undefined],
  ['name', undefined],
  ['is_open', undefined],
])('%s is counted in %s', (name, unit) => {
  expect(guessUnit(name, false)).toBe(unit)
})

test('values written as per cent say it themselves', () => {
  expect(guessUnit('占比', true)).toBe('%')
})
