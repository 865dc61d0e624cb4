import type { DemoListing, SampleRow } from '../demo-types.ts'
import { f, impact, ownData, pad, round, species, t, terms, yuan } from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'forestry-bamboo-growth',
    provider: 'beilu-forest-institute',
    listedDaysAgo: 400,
    updatedDaysAgo: 400,
    lagDays: 20,
    content: {
      kind: 'DATASET',
      version: '1.0.0',
      title: t('毛竹林固定样地大小年与采伐记录', 'Moso bamboo permanent plots: on- and off-years and cutting'),
      summary: t(
        '196 块样地逐年立竹、新竹与采伐，看竹林大小年和笋竹产量。',
        'Standing culms, new shoots and cutting on 196 plots year by year.',
      ),
      description: t(
        '样地 20×20 米，每年 6 月与 12 月两测。记录竹度、胸径和病虫，2019 年雪压年单独标记。原定每年更新，今年外业尚未补录。',
        'Plots of 20 by 20 m, measured in June and December, with age class, diameter and pests; the snow-break year 2019 is marked. Meant to be yearly; this year’s field books are still to be entered.',
      ),
      keywords: { zh: ['毛竹', '大小年', '样地'], en: ['moso bamboo', 'alternate years', 'plots'] },
      industries: ['A'],
      fields: ['FORESTRY'],
      scenarios: [t('竹产业原料预测', 'Forecasting bamboo supply')],
      dictionary: [
        f('plot_id', 'STRING', '样地号', 'Plot', { isKey: true, example: 'NP-MZ-014' }),
        f('year', 'INTEGER', '年度', 'Year', { isKey: true, domain: '2016-2030' }),
        f('culms_start', 'INTEGER', '年初立竹', 'Culms at start', { unit: '株' }),
        f('new_culms', 'INTEGER', '新竹', 'New culms', {
          unit: '株',
          description: t('当年成竹，退笋不计。', 'Shoots that became culms; aborted ones not counted.'),
        }),
        f('cut_culms', 'INTEGER', '采伐', 'Cut', {
          unit: '株',
          description: t('6 度以上老竹为主。', 'Mostly culms above age class six.'),
        }),
        f('dead_culms', 'INTEGER', '枯损', 'Dead', { unit: '株' }),
        f('culms_end', 'INTEGER', '年末立竹', 'Culms at end', {
          unit: '株',
          description: t('年初＋新竹−采伐−枯损。', 'Start plus new less cut less dead.'),
        }),
        f('mean_dbh_cm', 'DECIMAL', '平均胸径', 'Mean diameter', {
          unit: 'cm',
          domain: '4-16',
          description: t('年末立竹眉围换算。', 'At the end of the year, from girth at eye height.'),
        }),
        f('on_year', 'BOOLEAN', '大年', 'On-year', {
          description: t('新竹数高于样地多年均值。', "More new culms than the plot's long-term mean."),
        }),
      ],
      recordCount: 1_764,
      formats: ['XLSX'],
      timeStart: '2016-01-01',
      frequency: 'YEAR',
      regions: ['350700', '350400'],
      ...ownData,
      sourceDetail: t('自有固定样地。', 'Own permanent plots.'),
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '科研样地，不属于任何经营者。', 'Research plots that belong to no business.'),
      ],
      deliveryModes: ['FILE'],
      offers: [{ model: 'ONEOFF', price: yuan(4_500), unit: 'ITEM' }],
      terms: terms([t('研究与产量预测', 'Research and forecasting')], {
        licence: 'X-EXCHANGE-CONTRACT',
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const last = Number(time.day(0).slice(0, 4)) - 1
        for (let plot = 1; plot <= 50; plot++) {
          let culms = random.int(95, 170)
          const even = random.int(0, 1)
          const dbh = random.decimal(8.6, 11.4, 2)
          for (let year = last - 7; year <= last; year++) {
            const on = year % 2 === even
            const fresh = Math.round(culms * (on ? random.decimal(0.22, 0.34, 3) : random.decimal(0.03, 0.09, 3)))
            const dead = random.int(0, 5)
            const cut = Math.max(
              0,
              Math.round(culms * (on ? random.decimal(0.1, 0.2, 3) : random.decimal(0.12, 0.2, 3))),
            )
            const end = culms + fresh - cut - dead
            rows.push({
              plot_id: `NP-MZ-${pad(plot, 3)}`,
              year,
              culms_start: culms,
              new_culms: fresh,
              cut_culms: cut,
              dead_culms: dead,
              culms_end: end,
              mean_dbh_cm: round(dbh + random.normal(0, 0.15, 2), 1),
              on_year: on,
            })
            culms = end
          }
        }
        return rows
      },
    },
  },
  {
    key: 'forestry-lidar-plots',
    provider: 'beilu-forest-institute',
    listedDaysAgo: 60,
    updatedDaysAgo: 60,
    content: {
      kind: 'DATASET',
      version: '1.0.0',
      title: t(
        '将乐—泰宁样区机载激光雷达点云与样地配对数据',
        'Airborne lidar with matched plots, Jiangle-Taining area',
      ),
      summary: t(
        '每平方米 22 点的点云 146 平方公里，配 120 块每木检尺样地，独占使用一年，竞价。',
        '146 sq km of lidar at 22 points per sq m with 120 fully measured plots; one year exclusive, by auction.',
      ),
      description: t(
        '2024 年 11 月落叶前单次飞行，点云已分类为地面、低中高植被。样地内每木定位误差小于 0.5 米，可直接做单木分割与材积回归。只给一家独占使用，一年后转为普通许可。涉密坐标已按要求作偏移处理，仅适合算法研发与资源估测。',
        'One flight in November 2024 before leaf fall, classified into ground and three heights of vegetation. Trees in the plots are located within 0.5 m, fit for tree segmentation and volume regression. One exclusive user for a year, ordinary licences afterwards. Coordinates are shifted as required, so it serves algorithms and estimates only.',
      ),
      keywords: {
        zh: ['激光雷达', '点云', '单木分割', '独占'],
        en: ['lidar', 'point cloud', 'tree segmentation', 'exclusive'],
      },
      industries: ['A', 'M'],
      fields: ['FORESTRY', 'LOW_ALTITUDE'],
      scenarios: [t('单木分割算法', 'Tree segmentation'), t('蓄积反演', 'Volume estimation')],
      support: t('附飞行与处理报告。', 'Flight and processing report included.'),
      dictionary: [
        f('plot_id', 'STRING', '样地号', 'Plot', { isKey: true }),
        f('tree_no', 'INTEGER', '树号', 'Tree', { isKey: true }),
        f('species', 'CODE', '树种', 'Species', {
          domain: species,
          description: t('蓄积占比最大的树种或树种组。', 'Species or group with the largest share of volume.'),
        }),
        f('dbh_cm', 'DECIMAL', '胸径', 'Diameter', { unit: 'cm', domain: '5-80' }),
        f('height_m', 'DECIMAL', '树高', 'Height', { unit: 'm', domain: '2-40' }),
        f('crown_m', 'DECIMAL', '冠幅', 'Crown width', { unit: 'm' }),
        f('las_tile', 'STRING', '点云瓦片', 'Lidar tile', { example: 'JL_0421_2914.las' }),
      ],
      noSampleReason: t('独占标的，成交前仅提供图示。', 'Exclusive lot; only pictures before the sale.'),
      recordCount: 14_820,
      storageBytes: 128_000_000_000,
      formats: ['POINTCLOUD', 'CSV'],
      timeStart: '2024-11-04',
      timeEnd: '2024-11-19',
      frequency: 'STATIC',
      regions: ['350400'],
      ...ownData,
      sourceDetail: t('自行组织飞行与每木检尺。', 'Own flight and tree measurement.'),
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '独占标的外泄将使竞得人失去全部价值。',
          'A leak of the exclusive lot would take away all its value.',
        ),
      ],
      processing: 'MASKED',
      protections: ['ENCRYPTION', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['OFFLINE'],
      deliveryDays: 15,
      offers: [
        {
          model: 'AUCTION',
          price: yuan(300_000),
          unit: 'ITEM',
          note: t('起拍价，加价幅度 1 万元。', 'Starting price; steps of 10,000 yuan.'),
        },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'MARKET',
      terms: terms([t('算法研发', 'Algorithm development')], { exclusivity: 'EXCLUSIVE', modelTraining: true }),
    },
  },
]
