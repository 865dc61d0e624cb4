/** Culture, tourism, sport and media. One concept a line: 中文|同义词=english|synonym. */
export const culture = `
文化=culture
`;
