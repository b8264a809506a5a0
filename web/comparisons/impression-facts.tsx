import type { Comparison } from '../../client/index.ts';
import { useWords } from '../words/words.tsx';

/** What the engine found of two impressions, in numbers. */
export function ImpressionFacts({ impression }: { impression: NonNullable<Comparison['impression']> }) {
  const { comparison: words, number } = useWords();
  const { score, congruentCells, usableCells, congruentCorrelation, globalCorrelation, overlapUm2 } =
    impression;
  const facts = [
    [words.cells, words.of(congruentCells, usableCells)],
    [words.cellCorrelation, number(congruentCorrelation, 2)],
    [words.wholeCorrelation, number(globalCorrelation, 2)],
    [words.overlap, `${number(overlapUm2 / 1e6, 2)} mm²`],
    [words.turned, `${number(impression.transform.angleDegrees, 1)}°`],
    [words.score, number(score, 1)],
  ] as const;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.found}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <small>{words.legend}</small>
      </p>
    </section>
  );
}
