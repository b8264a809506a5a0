import { GraphWriter } from './graph-writer.ts';
import type { LagWindow } from './polar-harmonics.ts';

/** Fewer overlapping points than this give no trustworthy correlation. */
const LEAST_OVERLAP = 50;

/** A cosine or sine matrix: rows × columns, entries weight(row) · f(2π · row · column / period). */
function trigonometric(
  f: (x: number) => number,
  rows: readonly number[],
  columns: readonly number[],
  period: number,
  weight: (row: number, column: number) => number = () => 1,
): Float32Array {
  const out = new Float32Array(rows.length * columns.length);
  let i = 0;
  for (const row of rows) {
    for (const column of columns) {
      // Reduced before the division, so that large products lose no digits.
      out[i++] =
        weight(row, column) * f((2 * Math.PI * ((((row * column) % period) + period) % period)) / period);
    }
  }
  return out;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/**
 * Adds the masked autocorrelation of a square canvas: r = IDFT|DFT(z)|² / max(IDFT|DFT(mask)|², 50), divided
 * by r(0), for the lags of the window. Both transforms are products with constant matrices; the spectrum of
 * a real image is symmetric, so half of its rows suffice, and only the window's lags are transformed back.
 *
 * Inputs `values` and `mask` [canvas, canvas]; the returned name is a [1, lags] tensor.
 */
export function addAutocorrelation(graph: GraphWriter, canvas: number, window: LagWindow): string {
  // Zero padding: lags up to the window's reach do not wrap around.
  const period = canvas + window.reach;
  const half = Math.floor(period / 2);
  const points = range(0, canvas - 1);
  const rows = range(0, half);
  const columns = range(0, period - 1);
  const lagsY = range(0, window.reach);
  const lagsX = range(-window.reach, window.reach);
  const twice = (_: number, row: number) => (row === 0 || 2 * row === period ? 1 : 2) / (period * period);

  graph.constant('row_cos', [rows.length, canvas], trigonometric(Math.cos, rows, points, period));
  graph.constant('row_sin', [rows.length, canvas], trigonometric(Math.sin, rows, points, period));
  graph.constant('column_cos', [canvas, period], trigonometric(Math.cos, points, columns, period));
  graph.constant('column_sin', [canvas, period], trigonometric(Math.sin, points, columns, period));
  graph.constant(
    'lag_y_cos',
    [lagsY.length, rows.length],
    trigonometric(Math.cos, lagsY, rows, period, twice),
  );
  graph.constant(
    'lag_y_sin',
    [lagsY.length, rows.length],
    trigonometric(Math.sin, lagsY, rows, period, twice),
  );
  graph.constant('lag_x_cos', [period, lagsX.length], trigonometric(Math.cos, columns, lagsX, period));
  graph.constant('lag_x_sin', [period, lagsX.length], trigonometric(Math.sin, columns, lagsX, period));
  graph.constant('least_overlap', [1], Float32Array.of(LEAST_OVERLAP));

  const correlate = (image: string): string => {
    const name = (part: string) => `${image}_${part}`;
    graph.node('MatMul', ['row_cos', image], name('rc'));
    graph.node('MatMul', ['row_sin', image], name('rs'));
    graph.node('MatMul', [name('rc'), 'column_cos'], name('cc'));
    graph.node('MatMul', [name('rs'), 'column_sin'], name('ss'));
    graph.node('MatMul', [name('rc'), 'column_sin'], name('cs'));
    graph.node('MatMul', [name('rs'), 'column_cos'], name('sc'));
    graph.node('Sub', [name('cc'), name('ss')], name('real'));
    graph.node('Add', [name('cs'), name('sc')], name('imaginary'));
    graph.node('Mul', [name('real'), name('real')], name('real2'));
    graph.node('Mul', [name('imaginary'), name('imaginary')], name('imaginary2'));
    graph.node('Add', [name('real2'), name('imaginary2')], name('power'));
    graph.node('MatMul', ['lag_y_cos', name('power')], name('yc'));
    graph.node('MatMul', ['lag_y_sin', name('power')], name('ys'));
    graph.node('MatMul', [name('yc'), 'lag_x_cos'], name('ycc'));
    graph.node('MatMul', [name('ys'), 'lag_x_sin'], name('yss'));
    return graph.node('Sub', [name('ycc'), name('yss')], name('correlation'));
  };
  const products = correlate('values');
  const overlap = graph.node('Max', [correlate('mask'), 'least_overlap'], 'overlap');
  graph.node('Div', [products, overlap], 'covariance');
  const lags = lagsY.length * lagsX.length;
  graph.node('Reshape', ['covariance', graph.integers('flat', [1, lags])], 'covariance_flat');
  graph.node('Gather', ['covariance_flat', graph.integers('zero_lag', [window.reach])], 'variance', [
    { name: 'axis', i: 1 },
  ]);
  return graph.node('Div', ['covariance_flat', 'variance'], 'autocorrelation');
}
