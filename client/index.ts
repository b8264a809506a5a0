export { BreechlinkClient } from './client.ts';
export type { Connection, Upload } from './client.ts';
export { ConnectionLost } from './connection-lost.ts';
export type { Answer, Body, BytesPath, PathWith, Row, RowsPath, WishFor } from './contract/operation.ts';
export type * from './contract/resources.ts';
export { BreechlinkProblem } from './problem.ts';
