import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  f,
  impact,
  noReidentify,
  noResale,
  ownData,
  round,
  t,
  terms,
  token,
  values,
  weekday,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'transport-reefer-temperature',
    provider: 'meichao-cold-chain',
    listedDaysAgo: 182,
    updatedDaysAgo: 0,
    lagDays: 0,
    content: {
      kind: 'DATASET',
      version: '1.0.2',
      title: t('福建冷藏车行程温度五分钟记录', 'Five-minute trip temperatures of reefer trucks, Fujian'),
      summary: t(
        '2,900 余台冷藏车每 5 分钟车厢温度、开门与设定值，验温、理赔与线路优化。',
        'Compartment temperature, door openings and set point of over 2,900 trucks every five minutes: acceptance, claims and routing.',
      ),
      description: t(
        '自记录仪回传，探头精度 ±0.3℃（−20 至 20℃）。行程按点火与装货事件切分，司机和车牌以假名令牌代替，位置仅到县级。开门后温度回升属于正常，已给 door_open 标志。断网期间补传，received_late 为真。',
        'From recorders accurate to 0.3 °C between -20 and 20 °C. Trips are cut by ignition and loading; drivers and plates are tokens, places county only. A rise after opening is normal and carries door_open. Values from dead zones arrive later, with received_late.',
      ),
      keywords: { zh: ['冷链', '冷藏车', '温度', '开门'], en: ['cold chain', 'reefer truck', 'temperature', 'door'] },
      industries: ['G', 'F'],
      fields: ['TRANSPORT', 'COMMERCE', 'AGRICULTURE'],
      scenarios: [t('水产到货验温', 'Seafood acceptance'), t('冷链保险', 'Cold-chain insurance')],
      support: t('7×12 小时。', 'Seven days, twelve hours.'),
      dictionary: [
        f('trip', 'STRING', '行程令牌', 'Trip token', {
          isKey: true,
          masked: true,
          description: t('每个行程重新生成。', 'New for each trip.'),
        }),
        f('truck', 'STRING', '车辆令牌', 'Truck token', { masked: true, personal: 'NONE' }),
        f('ts', 'DATETIME', '时间', 'Time', {
          isKey: true,
          description: t('记录仪时钟，每日校时。', 'Recorder clock, set daily.'),
        }),
        f('county', 'STRING', '所在县区', 'County', {
          example: '秀屿区',
          description: t('县级，不提供坐标。', 'County only, no coordinates.'),
        }),
        f('cargo', 'CODE', '货类', 'Cargo', {
          domain: values(['FROZEN', '冻品', 'Frozen'], ['CHILL', '冷鲜', 'Chilled'], ['FRUIT', '果蔬', 'Produce']),
        }),
        f('set_c', 'DECIMAL', '设定温度', 'Set point', {
          unit: '℃',
          domain: '-25-15',
          description: t('司机设定，途中可能调整。', 'Set by the driver; may change on the way.'),
        }),
        f('front_c', 'DECIMAL', '前部温度', 'Front temperature', {
          unit: '℃',
          domain: '-30-30',
          description: t('回风口。', 'At the return air.'),
        }),
        f('rear_c', 'DECIMAL', '后部温度', 'Rear temperature', {
          unit: '℃',
          domain: '-30-30',
          nullable: true,
          description: t('无后探头时为空。', 'Empty without a rear probe.'),
        }),
        f('door_open', 'BOOLEAN', '开门', 'Door open', { description: t('门磁信号。', 'From the door switch.') }),
        f('alarm', 'BOOLEAN', '超温报警', 'Alarm', {
          description: t('高于设定 5℃ 持续 15 分钟。', 'More than 5 °C above set for 15 minutes.'),
        }),
        f('received_late', 'BOOLEAN', '补传', 'Late', { description: t('断网后补传。', 'Sent after a dead zone.') }),
      ],
      recordCount: 512_000_000,
      storageBytes: 31_000_000_000,
      incrementBytes: 24_000_000,
      formats: ['JSONL', 'PARQUET'],
      timeStart: '2022-03-01',
      frequency: 'HOUR',
      regions: ['350300', '350100', '350500', '350900'],
      granularity: t('车 × 5 分钟', 'Truck by five minutes'),
      ...ownData,
      sourceDetail: t('自有记录仪，承运商合同授权。', 'Own recorders; hauliers agreed.'),
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '可看出承运商质量与线路。', 'Shows a haulier’s quality and routes.'),
        impact('INDIVIDUAL', 'NONE', '已匿名，位置仅到县级。', 'Anonymous and county level only.'),
      ],
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      protections: ['MASKING', 'AGGREGATION'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['STREAM', 'FILE'],
      deliveryDays: 3,
      offers: [
        { model: 'PER_UNIT', title: t('按行程', 'By trip'), price: yuan(1.5), unit: 'ITEM' },
        { model: 'YEAR', title: t('货主全量', 'All trips of a shipper'), price: yuan(24_000), unit: 'YEAR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'COST',
      terms: terms([t('验温与理赔', 'Acceptance and claims'), t('线路优化', 'Routing')], {
        forbidden: [noResale, noReidentify],
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const roads = [
          ['秀屿区', '荔城区', '仙游县', '安溪县'],
          ['蕉城区', '罗源县', '长乐区', '福清市'],
          ['秀屿区', '福清市', '晋江市', '翔安区'],
        ]
        for (let n = 0; n < 12; n++) {
          const cargo = random.pick(['FROZEN', 'CHILL', 'FRUIT'])
          const set = cargo === 'FROZEN' ? -18 : cargo === 'CHILL' ? 2 : 8
          const trip = token(random, 't', 10)
          const truck = token(random, 'v', 8)
          const road = roads[n % 3]!
          const rear = random.chance(0.85)
          const start = 240 + random.int(0, 100) * 5
          const doors = [random.int(18, 24), random.int(36, 44)]
          let temp = set + 2.5
          let hot = 0
          for (let step = 0; step < 60; step++) {
            const minute = start + step * 5
            const open = doors.some((door) => step >= door && step < door + 3)
            temp = open ? temp + 1.9 : temp + (set - temp) * 0.16 + random.normal(0, 0.16, 2)
            hot = temp > set + 5 ? hot + 1 : 0
            rows.push({
              trip,
              truck,
              ts: at(time.day(-Math.floor((11 - n) / 3)), minute),
              county: road[Math.min(3, Math.floor(step / 15))]!,
              cargo,
              set_c: set,
              front_c: round(temp, 1),
              rear_c: rear ? round(temp + 0.7 + (open ? 1.2 : 0), 1) : null,
              door_open: open,
              alarm: hot >= 3,
              received_late: step > 48 && step < 53 && n % 4 === 1,
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'transport-cold-rate-index',
    provider: 'cold-chain-alliance',
    listedDaysAgo: 250,
    updatedDaysAgo: 29,
    lagDays: 5,
    content: {
      kind: 'INDEX',
      version: '1.3.0',
      title: t('闽域冷链公路运价指数', 'Minyu cold-chain road rate index'),
      summary: t(
        '四条主线冷藏、冷冻整车成交运价与周指数，招标比价和运费调整条款。',
        'Concluded chilled and frozen full-truck rates and a weekly index for four lanes: tenders and rate clauses.',
      ),
      description: t(
        '会员填报成交价，含油价附加、不含高速与装卸。9.6 米车型折吨公里，单线少于 10 单不发布。2023 年第 1 周＝100。现有一期因填报不足顺延，尚未补发。',
        'Members report concluded rates with fuel surcharge, without tolls and handling. The 9.6-metre truck is reduced to tonne-kilometres and a lane under ten deals is not released. Week 1 of 2023 is 100. Recent issues were put off for want of reports and are still to come.',
      ),
      keywords: { zh: ['冷链运价', '指数', '整车'], en: ['cold-chain rates', 'index', 'full truck'] },
      industries: ['G'],
      fields: ['TRANSPORT'],
      scenarios: [t('运输招标', 'Freight tenders')],
      support: t('秘书处邮箱。', 'Secretariat mail.'),
      dictionary: [
        f('week', 'DATE', '周起始日', 'Week', { isKey: true }),
        f('lane', 'CODE', '线路', 'Lane', {
          isKey: true,
          domain: values(
            ['PT-FZ', '莆田—福州', 'Putian-Fuzhou'],
            ['ND-SH', '宁德—上海', 'Ningde-Shanghai'],
            ['ZZ-GZ', '漳州—广州', 'Zhangzhou-Guangzhou'],
            ['XM-CS', '厦门—长沙', 'Xiamen-Changsha'],
          ),
        }),
        f('mode', 'CODE', '温区', 'Temperature', {
          isKey: true,
          domain: values(['C', '冷藏', 'Chilled'], ['F', '冷冻', 'Frozen']),
          description: t('按合同约定温区。', 'By the temperature agreed in the contract.'),
        }),
        f('deals', 'INTEGER', '单数', 'Deals', {
          domain: '10-600',
          description: t('少于 10 单不发布。', 'Not published under ten.'),
        }),
        f('rate_yuan_tkm', 'DECIMAL', '吨公里运价', 'Rate per tonne-km', {
          unit: '元/(t·km)',
          domain: '0.2-3',
          description: t('含油价附加，不含高速与装卸。', 'With fuel surcharge, without tolls and handling.'),
        }),
        f('index_value', 'DECIMAL', '指数', 'Index', {
          domain: '60-160',
          description: t('2023 年第 1 周＝100。', 'Week 1 of 2023 is 100.'),
        }),
        f('diesel_yuan_l', 'DECIMAL', '柴油价', 'Diesel', {
          unit: '元/L',
          domain: '5-10',
          description: t('当周 0 号柴油零售参考价。', 'Reference retail price of diesel that week.'),
        }),
      ],
      recordCount: 1_560,
      formats: ['CSV'],
      timeStart: '2023-01-02',
      frequency: 'WEEK',
      regions: ['350300', '350900', '350600', '350200'],
      ...ownData,
      sourceDetail: t('61 家会员填报。', 'Reports of 61 members.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '会员成交运价外泄会影响承运议价。',
          'Members’ rates, if leaked, would affect haulage bargaining.',
        ),
      ],
      processing: 'STATISTICAL',
      deliveryModes: ['FILE', 'REPORT'],
      offers: [
        { model: 'YEAR', title: t('非会员', 'Non-members'), price: yuan(3_800), unit: 'YEAR' },
        { model: 'FREE', title: t('会员', 'Members'), price: 0 },
      ],
      settlement: 'YEARLY',
      terms: terms([t('招标与合同调价', 'Tenders and contract clauses')], { afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const bases = { 'PT-FZ': 0.92, 'ND-SH': 0.58, 'ZZ-GZ': 0.61, 'XM-CS': 0.66 }
        let diesel = 7.4
        let level = 1
        for (let week = 74; week >= 0; week--) {
          const start = time.day(-7 * week - 6 - ((weekday(time.day(-6)) + 6) % 7))
          if (week % 2 === 0) diesel = round(clamp(diesel + random.normal(0, 0.08, 2), 6.4, 8.4), 2)
          level = clamp(level + random.normal(0, 0.008, 4), 0.85, 1.2)
          for (const lane of ['PT-FZ', 'ND-SH', 'ZZ-GZ', 'XM-CS'] as const)
            for (const mode of ['C', 'F'] as const) {
              const base = bases[lane] * (mode === 'F' ? 1.13 : 1)
              const rate = round(base * level * (1 + (diesel - 7.4) * 0.05) * (1 + random.normal(0, 0.008, 4)), 3)
              rows.push({
                week: start,
                lane,
                mode,
                deals: random.int(12, 140),
                rate_yuan_tkm: rate,
                index_value: round((rate / base) * 100, 1),
                diesel_yuan_l: diesel,
              })
            }
        }
        return rows
      },
    },
  },
  {
    key: 'transport-quality-service',
    provider: 'hengchi-evaluation',
    listedDaysAgo: 230,
    updatedDaysAgo: 52,
    lagDays: 0,
    content: {
      kind: 'SERVICE',
      version: '1.0.0',
      title: t('交通与冷链数据产品质量评价服务', 'Quality evaluation for transport and cold-chain data'),
      summary: t(
        '按 GB/T 36344 六维出具报告，附抽样与复测记录，挂牌前评估用。',
        'A report on six dimensions of GB/T 36344 with sampling and re-tests, before listing.',
      ),
      description: t(
        '流程为资料审查、抽样、现场复测、结论四步，一般 10 个工作日。温度类数据带标准器到车、到库复测；流量类数据用人工计数对比。我方与供方若有利害关系会回避。',
        'Papers, sampling, field tests and a verdict, usually within ten working days. Temperature is tested with reference instruments in trucks and stores; flow against manual counts. We stand aside where we have an interest.',
      ),
      keywords: { zh: ['质量评价', 'GB/T 36344', '复测'], en: ['quality evaluation', 'GB/T 36344', 're-test'] },
      industries: ['M'],
      fields: ['TRANSPORT'],
      scenarios: [t('挂牌前评估', 'Before listing')],
      support: t('项目经理一对一。', 'A named project manager.'),
      frequency: 'IRREGULAR',
      timeStart: '2024-01-01',
      regions: ['350000', '350100', '350300', '350200'],
      ...ownData,
      sourceDetail: t('服务方自有方法与仪器。', 'Own method and instruments.'),
      grade: 'G1',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '评价服务，不留存被评数据。',
          'An evaluation service; the data evaluated are not kept.',
        ),
      ],
      deliveryModes: ['REPORT'],
      deliveryDays: 10,
      offers: [
        { model: 'ONEOFF', title: t('单产品', 'One product'), price: yuan(18_000), unit: 'ITEM' },
        { model: 'NEGOTIATED', title: t('批量', 'Batch'), rangeMin: yuan(60_000), rangeMax: yuan(150_000) },
      ],
      terms: terms([t('产品挂牌与争议举证', 'Listing and disputes')], {
        afterTerm: 'KEEP',
        forbidden: [t('截取报告片段用于宣传', 'Quoting parts of a report in advertising')],
      }),
    },
  },
]
