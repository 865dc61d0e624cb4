import { extraColumn, type FileProfile, type TableProfile } from '../profile/file-profile.ts'

/** The profile as if the file had this table only; the whole where none is chosen or it is not there. */
export function chosenTable(profile: FileProfile, at: number | undefined): FileProfile {
  const table = at === undefined ? undefined : profile.tables[at]
  if (!table || profile.tables.length === 1) return profile
  const { timeStart: _, timeEnd: __, ...rest } = profile
  const { timeStart, timeEnd, regions } = table
  return {
    ...rest,
    ...{ tables: [table], tablesLeftOut: 0, regions },
    ...(timeStart !== undefined && timeEnd !== undefined && { timeStart, timeEnd }),
  }
}

/** The profile without columns of these names; a table keeps its order, also in its sample. */
export function withoutColumns(profile: FileProfile, names: ReadonlySet<string>): FileProfile {
  return { ...profile, tables: profile.tables.map((table) => cutTable(table, names)) }
}

/** Columns of all tables, each name once as its first table has it; where extra values stand is no column. */
export function columnsOf({ tables }: FileProfile): TableProfile['columns'] {
  const columns = new Map<string, TableProfile['columns'][number]>()
  for (const table of tables)
    for (const column of table.columns)
      if (column.name !== extraColumn && !columns.has(column.name)) columns.set(column.name, column)
  return [...columns.values()]
}

function cutTable(table: TableProfile, names: ReadonlySet<string>): TableProfile {
  const kept = table.columns.flatMap(({ name }, index) => (names.has(name) ? [] : [index]))
  if (kept.length === table.columns.length) return table
  return {
    ...table,
    columns: kept.flatMap((index) => table.columns[index] ?? []),
    sample: table.sample.map((row) => kept.map((index) => row[index] ?? null)),
  }
}
