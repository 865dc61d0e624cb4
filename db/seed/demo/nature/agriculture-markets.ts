import type { DemoListing, SampleRow } from '../demo-types.ts'
import { dayOfYear, f, impact, ownData, round, t, terms, values } from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'agri-market-prices-open',
    provider: 'minqiong-public-data',
    listedDaysAgo: 350,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      version: '1.0.9',
      title: t('福建农产品批发市场日均价（无条件开放）', 'Daily wholesale prices of farm produce in Fujian (open)'),
      summary: t(
        '22 家批发市场、46 个品类日均价，公众与研究免费下载。',
        'Daily means of 46 items at 22 wholesale markets; free for everyone.',
      ),
      description: t(
        '各市场每日上报开市最高、最低与成交均价，去掉缺报后发布。品名按统一目录，规格差异未再折算，比较时请看 spec。节假日休市无数据。可自由使用，注明来源即可。',
        'Markets report the day’s highest, lowest and mean prices; missing reports are left out. Names follow one list; grades are not reduced, so look at spec before comparing. Nothing on market holidays. Free to use with attribution.',
      ),
      keywords: {
        zh: ['批发价', '农产品', '开放数据', '蔬菜'],
        en: ['wholesale price', 'produce', 'open data', 'vegetables'],
      },
      industries: ['A', 'F'],
      fields: ['AGRICULTURE', 'COMMERCE'],
      scenarios: [t('民生价格监测', 'Monitoring food prices'), t('采购比价', 'Comparing prices before buying')],
      support: t('开放平台留言，3 个工作日。', 'Open portal messages, three working days.'),
      dictionary: [
        f('date', 'DATE', '日期', 'Date', { isKey: true }),
        f('market', 'CODE', '市场', 'Market', {
          isKey: true,
          domain: values(
            ['FZ', '福州示例批发市场', 'Fuzhou example market'],
            ['QZ', '泉州示例批发市场', 'Quanzhou example market'],
            ['LY', '龙岩示例批发市场', 'Longyan example market'],
          ),
          description: t('市场名称为示例。', 'Market names are examples.'),
        }),
        f('item', 'STRING', '品名', 'Item', { isKey: true, example: '大白菜' }),
        f('spec', 'STRING', '规格', 'Grade', {
          nullable: true,
          example: '净菜',
          description: t('规格不同不可直接比价。', 'Prices of different grades do not compare.'),
        }),
        f('low_yuan_kg', 'DECIMAL', '最低价', 'Low', { unit: '元/kg', domain: '0.3-100' }),
        f('high_yuan_kg', 'DECIMAL', '最高价', 'High', { unit: '元/kg', domain: '0.3-100' }),
        f('avg_yuan_kg', 'DECIMAL', '均价', 'Mean', {
          unit: '元/kg',
          domain: '0.3-100',
          description: t('按成交量加权，市场自报。', 'Weighted by volume, as the market reports.'),
        }),
      ],
      recordCount: 1_512_000,
      storageBytes: 61_000_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2022-01-01',
      frequency: 'DAY',
      regions: ['350000', '350100', '350500', '350800', '350300', '350900'],
      granularity: t('市场 × 品类 × 日', 'Market, item and day'),
      ...ownData,
      subjects: ['PUBLIC'],
      sourceKinds: ['PUBLIC'],
      openness: 'OPEN',
      rightsClaimed: ['USE'],
      sourceDetail: t(
        '公共数据开放目录内的日报表（https://open-data.example/fj/produce-prices），本公司整理。',
        'Daily tables in the open catalogue (https://open-data.example/fj/produce-prices), tidied by us.',
      ),
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '各市场已在门口公示的价格。', 'Prices the markets post at their gates.'),
      ],
      processing: 'STATISTICAL',
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE'],
      deliveryDays: 0,
      offers: [{ model: 'FREE', price: 0 }],
      terms: terms([t('不限', 'Any')], {
        licence: 'X-CN-OPEN-DATA',
        redistribution: true,
        sublicense: true,
        modelTraining: true,
        periodMonths: 1_200,
        afterTerm: 'KEEP',
        forbidden: [t('隐去来源', 'Removing the attribution')],
        territory: ['X-001'],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const items = [
          ['大白菜', '净菜', 2.4, 0.35],
          ['空心菜', null, 4.6, -0.4],
          ['西红柿', '中果', 5.2, 0.2],
          ['生姜', '老姜', 11.5, 0.05],
          ['琯溪蜜柚', '1 公斤以上', 4.8, 0.1],
          ['银耳', '干', 62, 0.02],
          ['香菇', '鲜', 9.4, 0.15],
          ['大黄鱼', '400—600 克', 34, 0.08],
        ] as const
        const shift = { FZ: 1, QZ: 1.03, LY: 0.96 }
        for (let back = -44; back <= 0; back++) {
          const date = time.day(back)
          for (const market of ['FZ', 'QZ', 'LY'] as const)
            for (const [item, spec, base, swing] of items) {
              const avg = round(
                base *
                  shift[market] *
                  (1 + swing * Math.sin((2 * Math.PI * dayOfYear(date)) / 365)) *
                  (1 + random.normal(0, 0.02, 4)),
                2,
              )
              rows.push({
                date,
                market,
                item,
                spec,
                low_yuan_kg: round(avg * random.decimal(0.86, 0.95, 3), 2),
                high_yuan_kg: round(avg * random.decimal(1.05, 1.18, 3), 2),
                avg_yuan_kg: avg,
              })
            }
        }
        return rows
      },
    },
  },
]
