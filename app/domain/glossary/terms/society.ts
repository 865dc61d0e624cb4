/** Population, labour, social security, charity, religion and family. One concept a line: 中文|同义词=english|synonym. */
export const society = `
人口=population
`;
