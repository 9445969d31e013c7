// The files of a control, looked at by their ends: what they are, how heavy, whether they are whole. Nothing is sent.

/** The report on the files chosen, once they were read; nothing where nobody can tell, or when others were chosen since. */
export async function judgeFiles({ checkFiles, loadFiles, peek }, control, procedure, circumstances) {
  const { slot } = control.dataset;
  if (!checkFiles || !peek || !slot) return undefined;
  const chosen = [...control.files];
  if (!chosen.length) return { issues: [] };
  try {
    await loadFiles?.();
    const report = await checkFiles(await Promise.all(chosen.map(peek)), { slot, procedure, ...circumstances });
    const isCurrent = chosen.length === control.files.length && chosen.every((file, i) => file === control.files[i]);
    return report.error || !isCurrent ? undefined : report;
  } catch {
    return undefined; // a file that cannot be read here is for the server to look at
  }
}
