/** Folder of the program as it is built from these sources; another one for other sources. */
export function programFolder(root: string): string
