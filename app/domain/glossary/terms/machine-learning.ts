/** Machine learning: tasks, modalities, annotation and corpora. One concept a line: 中文|同义词=english|synonym. */
export const machineLearning = `
机器学习=machine learning
`;
