import { diagnose } from '@sopflow/engine';
import { readDocument } from '@sopflow/model';
import type { Diagnostic, DiagnosticCode, Document, Locale } from '@sopflow/model';
import { noSop, notChosen } from '../commands/notChosen.ts';
import type { StepProblems } from '../../chart/canvas/ChartContext.ts';

/** What only the server can know: who and what exists in the organisation. */
const serversOwn: ReadonlySet<DiagnosticCode> = new Set(['REFERENCE_UNKNOWN', 'POSITION_WITHOUT_HOLDER']);

/**
 * What is wrong with a document: what can be found here at once, and of what the server found at the last save the part that only it can
 * know.
 */
export function findingsOf(document: Document, fromServer: readonly Diagnostic[]): readonly Diagnostic[] {
  const read = readDocument(document);
  const here = read.ok ? diagnose(read.document) : read.diagnostics;
  const there = fromServer.filter((finding) => serversOwn.has(finding.code)).map(inAuthorsWords);
  return [...here, ...there].toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
}

/** Nobody has written the key of a placeholder: that it is unknown means that nothing was chosen yet. */
function inAuthorsWords(finding: Diagnostic): Diagnostic {
  const placeholder = [notChosen, noSop].some((key) => finding.message.en.includes(`“${key}”`));
  if (finding.code !== 'REFERENCE_UNKNOWN' || !placeholder) return finding;
  return {
    ...finding,
    message: { zh: '还有内容未选定。', en: 'Something is still to be chosen.' },
    remedy: {
      zh: '请在设置中标有“请选择”的地方选定。',
      en: 'Choose it in the settings, where it says “Choose”.',
    },
  };
}

/** Findings by step, as the drawing marks them; the worst one counts. */
export function problemsByStep(
  findings: readonly Diagnostic[],
  locale: Locale,
): ReadonlyMap<string, StepProblems> {
  const byStep = new Map<string, StepProblems>();
  for (const { stepId, severity, message } of findings) {
    if (stepId === null) continue;
    const before = byStep.get(stepId);
    byStep.set(stepId, {
      severity: before?.severity === 'error' ? 'error' : severity,
      texts: [...(before?.texts ?? []), message[locale]],
    });
  }
  return byStep;
}

export function errorsIn(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter((finding) => finding.severity === 'error');
}
