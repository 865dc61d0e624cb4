import type { DemoListing, SampleRow } from '../demo-types.ts'
import { at, clamp, dailyMean, f, hoursOf, impact, noPersons, round, t, terms, values, yuan } from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'marine-buoy-water-quality',
    provider: 'lanyan-marine',
    listedDaysAgo: 342,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      version: '1.0.4',
      title: t('三都澳网箱养殖区水质浮标 10 分钟数据', "Ten-minute buoy water quality, Sandu'ao cage-farming area"),
      summary: t(
        '六个浮标的水温、盐度、溶氧、叶绿素和浊度，缺氧与赤潮早期判断、养殖保险理赔取证。',
        'Temperature, salinity, oxygen, chlorophyll and turbidity at six buoys: early signs of hypoxia and blooms, and evidence for insurance claims.',
      ),
      description: t(
        '浮标布设在三都、青山、斗帽、大湾、东吾洋和官井洋，传感器位于水下 1.5 米，每 10 分钟一组。光学溶氧探头每 15 天换清，叶绿素探头每季度用实验室萃取法比对。生物附着期（6—9 月）浊度可能偏高，已用 suspect 标志提示。适合看缺氧过程，不宜直接当作国标监测断面结果使用。',
        'Buoys stand off Sandu, Qingshan, Doumao and Dawan and in the Dongwu and Guanjing channels, with sensors 1.5 m down and one set of values every ten minutes. Optical oxygen probes are cleaned every fortnight and chlorophyll is checked each quarter against laboratory extraction. Between June and September fouling can raise turbidity, and those values carry the suspect flag. Good for following an oxygen slump; not a substitute for statutory monitoring.',
      ),
      keywords: {
        zh: ['水质浮标', '溶解氧', '叶绿素', '三都澳', '养殖保险'],
        en: ['water quality buoy', 'dissolved oxygen', 'chlorophyll', "Sandu'ao", 'aquaculture insurance'],
      },
      industries: ['A', 'M'],
      fields: ['MARINE'],
      scenarios: [t('缺氧预警', 'Hypoxia warning'), t('水产养殖保险理赔', 'Aquaculture insurance claims')],
      support: t('工作日电话答疑。', 'By telephone on working days.'),
      dictionary: [
        f('buoy_id', 'CODE', '浮标号', 'Buoy', {
          isKey: true,
          domain: values(['B1', '三都', 'Sandu'], ['B2', '青山', 'Qingshan'], ['B3', '斗帽', 'Doumao']),
          description: t('样例含 3 个浮标。', 'Three buoys in the sample.'),
        }),
        f('measured_at', 'DATETIME', '测量时间', 'Time', {
          isKey: true,
          example: '2025-07-22T03:40:00+08:00',
          description: t('测量周期的起点，北京时间。', 'Start of the measuring cycle, China time.'),
        }),
        f('water_temp_c', 'DECIMAL', '水温', 'Water temperature', {
          unit: '℃',
          domain: '5-35',
          example: '27.42',
          description: t('水下 1.5 米，精度 0.05℃。', '1.5 m below the surface, accurate to 0.05 °C.'),
        }),
        f('salinity_psu', 'DECIMAL', '盐度', 'Salinity', {
          unit: 'PSU',
          domain: '5-38',
          example: '30.1',
          description: t('由电导率换算，暴雨后表层会骤降。', 'From conductivity; drops sharply after heavy rain.'),
        }),
        f('dissolved_oxygen_mgl', 'DECIMAL', '溶解氧', 'Dissolved oxygen', {
          unit: 'mg/L',
          domain: '0-20',
          nullable: true,
          example: '5.36',
          description: t('光学法，维护期间为空。', 'Optical; empty during servicing.'),
        }),
        f('ph', 'DECIMAL', 'pH', 'pH', { domain: '6.5-9.5', example: '8.07' }),
        f('chlorophyll_ugl', 'DECIMAL', '叶绿素 a', 'Chlorophyll a', {
          unit: 'μg/L',
          domain: '0-120',
          example: '4.8',
          description: t('荧光法，每季用萃取法校正。', 'By fluorescence, corrected each quarter by extraction.'),
        }),
        f('turbidity_ntu', 'DECIMAL', '浊度', 'Turbidity', {
          unit: 'NTU',
          domain: '0-400',
          description: t('6—9 月注意生物附着。', 'Mind fouling from June to September.'),
        }),
        f('battery_v', 'DECIMAL', '电池电压', 'Battery', { unit: 'V', domain: '10-15' }),
        f('flag', 'CODE', '质量标志', 'Flag', {
          domain: values(['good', '正常', 'Good'], ['suspect', '存疑', 'Suspect'], ['service', '维护', 'Servicing']),
          description: t('存疑值保留原值，不作修正。', 'Suspect values are kept as measured.'),
        }),
      ],
      recordCount: 1_846_000,
      storageBytes: 158_000_000,
      incrementBytes: 74_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2021-01-10',
      frequency: 'DAY',
      regions: ['350900'],
      coverage: t('宁德三都澳 6 个浮标', "Six buoys in Sandu'ao, Ningde"),
      granularity: t('浮标 × 10 分钟', 'Buoy by ten minutes'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自建浮标，多参数水质仪与北斗回传。',
        'Own buoys with multi-parameter sondes, reporting by BeiDou.',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '可推断邻近养殖区经营风险。', 'Lets one infer the risks of nearby farms.'),
      ],
      processing: 'RAW',
      personal: noPersons,
      deliveryModes: ['FILE', 'STREAM'],
      deliveryDays: 3,
      offers: [
        { model: 'MONTH', title: t('单浮标实时推送', 'Live feed, one buoy'), price: yuan(680), unit: 'MONTH' },
        { model: 'YEAR', title: t('六浮标含历史', 'Six buoys with history'), price: yuan(36_000), unit: 'YEAR' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: terms([t('养殖生产', 'Fish farming'), t('保险查勘', 'Loss adjusting')]),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (const [n, buoy] of ['B1', 'B2', 'B3'].entries()) {
          let bloom = 3.5 + n
          for (let back = -3; back <= 0; back++) {
            const day = time.day(back)
            for (let minute = 0; minute < 1440; minute += 10) {
              const sun = Math.sin((2 * Math.PI * (minute - 570)) / 1440)
              const flow = Math.sin((2 * Math.PI * hoursOf(day, minute)) / 12.4206)
              bloom = clamp(bloom + random.normal(0, 0.08, 3), 1, 14)
              const service = back === -2 && n === 1 && minute >= 600 && minute < 680
              rows.push({
                buoy_id: buoy,
                measured_at: at(day, minute),
                water_temp_c: round(dailyMean(day, 20.4, 6.4) + 0.45 * sun + random.normal(0, 0.05, 3), 2),
                salinity_psu: round(29.8 + 0.5 * n + 0.9 * flow + random.normal(0, 0.06, 3), 2),
                dissolved_oxygen_mgl: service
                  ? null
                  : round(6.6 + 0.7 * sun + 0.3 * flow + bloom * 0.03 + random.normal(0, 0.06, 3), 2),
                ph: round(8.04 + 0.05 * sun + random.normal(0, 0.008, 3), 2),
                chlorophyll_ugl: round(bloom + 0.5 * sun + 0.5, 1),
                turbidity_ntu: round(Math.max(2, 14 + 8 * Math.abs(flow) + random.normal(0, 1.6, 2)), 1),
                battery_v: round(12.7 + 0.45 * Math.max(0, sun), 2),
                flag: service ? 'service' : random.chance(0.012) ? 'suspect' : 'good',
              })
            }
          }
        }
        return rows
      },
    },
  },
]
