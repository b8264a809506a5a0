/** What is wrong with a set or with how the bench was called, for whoever made it: one line for each problem. */
export class SetProblem extends Error {
  override readonly name = 'SetProblem';

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
  }
}
