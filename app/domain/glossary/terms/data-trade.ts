/** The data trade and field names. One concept a line: 中文|同义词=english|synonym. */
export const dataTrade = `
数据要素=data element
`;
