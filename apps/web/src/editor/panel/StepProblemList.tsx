import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { useWords } from '../../words/i18n.ts';
import { useFindings } from '../checking/FindingsContext.ts';
import classes from './Panel.module.css';

/** What is wrong with one step (or, with null, with the SOP itself), and what to do about it. */
export function StepProblemList({ stepId }: { readonly stepId: string | null }) {
  const { locale } = useWords('editor');
  const findings = useFindings().filter((finding) => finding.stepId === stepId);
  if (findings.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {findings.map((finding, at) => {
        const Mark = finding.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
        return (
          <li
            key={`${finding.code} ${finding.pointer} ${at}`}
            className={classes.problem}
            data-severity={finding.severity}
          >
            <Mark size={16} aria-hidden />
            <span>{joinSentences([finding.message[locale], finding.remedy[locale]], locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
