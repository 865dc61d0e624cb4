/** How the days of one year are arranged: days off other than ordinary weekends, and weekend days that are worked. */
export type YearArrangement = {
  year: number
  /** Number of the notice of the General Office of the State Council; none where it has not been published. */
  source?: string
  /** First and last day of each span off, both included; a single day stands alone. */
  off: readonly (readonly [string, string] | readonly [string])[]
  /** Saturdays and Sundays that are worked to make up for it. */
  worked: readonly string[]
}

/**
 * Public holidays and the weekend days worked for them, as the General Office of the State Council published them each
 * year. A year without a source is provisional: weekends and the statutory days of the holiday regulation (全国年节及纪念日
 * 放假办法, as amended for 2025) only, none of them moved.
 */
export const cnHolidays: readonly YearArrangement[] = [
  {
    year: 2024,
    source: '国办发明电〔2023〕7号',
    off: [
      ['2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: '国办发明电〔2024〕12号',
    off: [
      ['2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '国办发明电〔2025〕7号',
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  {
    year: 2027,
    off: [
      ['2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09'],
      ['2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ],
    worked: [],
  },
]
