/** Administration, law, courts, public safety, elections and procurement. One concept a line: 中文|同义词=english|synonym. */
export const government = `
政府=government
`;
