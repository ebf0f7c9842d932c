type Point = readonly [number, number];

/** The homography between four or more pairs of places, by the direct linear transform (Hartley and Zisserman 2004, 4.1) with its last number set to 1. */
export function homography(pairs: readonly { from: Point; to: Point }[]): (place: Point) => Point {
  const normal = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  for (const { from: [x, y], to: [u, v] } of pairs) {
    for (const row of [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]]) {
      normal.forEach((sum, i) => row.forEach((value, j) => (sum[j] = (sum[j] ?? 0) + (row[i] ?? 0) * value)));
    }
  }
  const h = solve(normal);
  return ([x, y]) => {
    const w = (h[6] ?? 0) * x + (h[7] ?? 0) * y + 1;
    return [((h[0] ?? 0) * x + (h[1] ?? 0) * y + (h[2] ?? 0)) / w, ((h[3] ?? 0) * x + (h[4] ?? 0) * y + (h[5] ?? 0)) / w];
  };
}

/** Gauss-Jordan elimination with the largest pivot. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const size = (row: number[]) => Math.abs(row[column] ?? 0);
    const pivot = rows.slice(column).reduce((best, row) => (size(row) > size(best) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    const lead = pivot[column] ?? 0;
    for (const row of rows) {
      const factor = row === pivot || lead === 0 ? 0 : (row[column] ?? 0) / lead;
      row.forEach((value, j) => (row[j] = value - factor * (pivot[j] ?? 0)));
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
