/**
 * Takes the data of an algorithm's steps, for explanation and debugging. The data is behind a function, which a
 * sink that does not want the step never calls; without a sink a step costs one test.
 */
export type TraceSink = (step: string, data: () => unknown) => void;
