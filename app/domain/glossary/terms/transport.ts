export const transport = `
`
