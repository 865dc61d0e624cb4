import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '#scripts/pre-check-report.ts'
import { runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const head =
  'title,description,price,company,url,category,create_time,update_time,view_count,score,deal_time,new_category,category_aws'
const line = (title: string, text: string, price: string, id: number) =>
  `${title},${text},${price},贵州测试数据有限公司,https://www.example.com/market/detail/${id},制造业,2025-01-05T10:00:00+08:00,2025-02-01T10:00:00+08:00,1,5,0,制造业,`
const same = '逐条记录车号、轴位、故障类型和处置，按月更新，用于检修计划和质量追溯。'

function catalogue(): string {
  const folder = temporaryFolder()
  const lines = [
    head,
    line('铁路货车轴承故障数据', same, '面议', 1),
    line('铁路货车轴承（故障）数据', same, '面议', 2),
    line('数据服务', '数据服务', '0.5元/次', 3),
    line('遵义市地下水位', '监测井每天的水位，单位为米。', '免费', 4),
  ]
  writeFileSync(join(folder, 'guiyang.csv'), `${lines.join('\n')}\n`)
  return folder
}

test('the report tells which rules speak of how many listings, how long it takes and what is disclosed', async () => {
  const { code, output } = await runHere(main, [catalogue(), '--today', '2026-11-29', '--show', '50', '--pairs', '5'])
  expect(code).toBe(0)
  expect(output).toContain('4 of 4 listings (0 records left out)')
  expect(output).toMatch(/ 4 100\.0% {2}P26 block missing/)
  expect(output).toMatch(/ 2 {2}50\.0% {2}R13 block negotiated-bare/)
  expect(output).toMatch(/ 2 {2}50\.0% {2}P33 warn {2}near-duplicate/)
  expect(output).toMatch(/ 1 {2}25\.0% {2}P27 block title-vague/)
  expect(output).toMatch(/ 4 {2}rightsClaimed/)
  expect(output).toMatch(/time: mean [\d.]+ ms, p95 [\d.]+ ms/)
  expect(output).toMatch(/disclosure score: 0% \d+, .*100% \d+/)
  expect(output).toMatch(/P27 title-vague · title · 产品名称“数据服务”没有说明是什么数据。/)
  expect(output).toMatch(/1\.00 {2}铁路货车轴承/)
})

test('one rule can be looked at, and fewer listings be taken', async () => {
  const { output } = await runHere(main, [catalogue(), '--rule', 'R13', '--show', '9', '--limit', '2'])
  expect(output).toContain('2 of 4 listings')
  expect(output).toContain('R13 negotiated-bare')
  expect(output).not.toContain('R11 scenario-missing ·')
})

test('wrong usage is told with 2, nothing to check with 1', async () => {
  expect((await runHere(main, [])).code).toBe(2)
  expect((await runHere(main, [catalogue(), '--limit', 'many'])).code).toBe(2)
  expect((await runHere(main, [temporaryFolder()])).code).toBe(1)
  expect((await runHere(main, ['--help'])).output).toContain('npm run -s pre-check')
})
