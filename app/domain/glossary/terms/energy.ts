export const energy = `
`
