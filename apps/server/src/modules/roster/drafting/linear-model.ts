/** A row: `least` ≤ Σ weight × column ≤ `most`. */
export interface Row {
  terms: readonly (readonly [column: number, weight: number])[];
  least: number;
  most: number;
}

/** What a column may be and what it costs; `isWhole` columns take whole numbers only. */
export interface Column {
  cost: number;
  least: number;
  most: number;
  isWhole: boolean;
}

/** A linear programme to be made as cheap as possible, grown piece by piece. */
export class LinearModel {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  /** Adds a column and answers its number. */
  column(column: Column): number {
    return this.columns.push(column) - 1;
  }

  row(terms: Row['terms'], bounds: { least?: number; most?: number }): number {
    return this.rows.push({ terms, least: bounds.least ?? -Infinity, most: bounds.most ?? Infinity }) - 1;
  }

  /** As HiGHS takes it: rows one after the other, zero weights left out. */
  asSparse() {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of this.rows) {
      for (const [column, weight] of terms) {
        if (weight === 0) continue;
        indices.push(column);
        values.push(weight);
      }
      starts.push(indices.length);
    }
    return { starts, indices, values };
  }
}
