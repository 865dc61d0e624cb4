import type { zh } from './zh.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const en: typeof zh = {
  title: 'Working days',
  description: 'Which days time limits count: public holidays, weekends worked, and what this exchange changed.',
  lead: 'Limits of reviews, notices and answers are counted in working days; the day of filing does not count. Here are the holidays as the State Council published them, and what this exchange changed.',
  year: 'Year',
  yearLabel: (year) => String(year),
  previous: 'Year before',
  next: 'Next year',
  source: (source) => `Holidays by ${source}`,
  provisional:
    'The holidays of this year are not published yet: weekends and the statutory days themselves are off, and none is moved. Once they are, update the software or change the days here.',
  workingDays: (count) => `${count} working days`,
  legend: 'Key',
  marks: { off: 'H', worked: 'W', changed: 'C' },
  legends: { off: 'Public holiday', worked: 'Weekend worked', changed: 'Changed here', today: 'Today' },
  weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: (month) => months[month - 1] ?? '',
  monthLabel: (year, month) => `${months[month - 1]} ${year}`,
  states: { working: 'working day', off: 'day off' },
  go: 'Show',
  dayLabel: 'Day',

  chosen: {
    heading: (day, weekday) => `${weekday}, ${day}`,
    close: 'Back to the year',
    now: (state) => `Now a ${state}`,
    why: {
      off: 'public holiday',
      worked: 'weekend worked',
      weekend: 'weekend',
      plain: 'ordinary working day',
      changed: 'changed here',
    },
    clocks: (count) =>
      count === '1' ? 'One running limit passes over this day.' : `${count} running limits pass over this day.`,
    noClocks: 'No running limit passes over this day.',
    past: 'This day is over; changing it moves no limit.',
    toOff: 'As a day off it makes them end later.',
    toWorking: 'As a working day it makes them end earlier.',
    name: 'Name',
    nameHint: 'What people call this day, such as “Typhoon”.',
    setWorking: 'Make it a working day',
    setOff: 'Make it a day off',
    unset: 'Give back to the published table',
  },
  done: { set: 'Changed.', unset: 'Given back to the published table.' },
  moved: (count) =>
    count === 0
      ? 'No limit moved.'
      : `${count === 1 ? 'One limit ends' : `${count} limits end`} on another day now; public notices show it.`,

  changes: 'Changed here',
  noChanges: 'Nothing is changed in this year. Choose a day in the calendar to change it.',
  changesTable: 'Days this exchange changed',
  columns: { day: 'Day', state: 'Now a', name: 'Name', by: 'By', on: 'On' },
  problems: { badSigns: 'It holds characters that cannot be shown; please check it.' },
}
