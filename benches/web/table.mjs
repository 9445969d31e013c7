/** A table as text: the first column to the left, the others to the right. */
export function table(title, head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  console.log(`\n${title}`);
  for (const row of all) {
    const cells = row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])));
    console.log(`  ${cells.join("   ")}`.trimEnd());
  }
}
