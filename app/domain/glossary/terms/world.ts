/** Countries, cities, oceans, languages, states. One concept a line: 中文|同义词=english|synonym. */
export const world = `
中国=china|chinese
`;
