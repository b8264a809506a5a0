/** Lines of a table whose columns are as wide as their widest text; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]))));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        const right = rows.length > 0 && rows.every((one) => typeof one[column] === 'number');
        return right ? padding + String(cell) : String(cell) + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

function widthOf(cell: string | number | undefined): number {
  return [...String(cell ?? '')].length;
}
