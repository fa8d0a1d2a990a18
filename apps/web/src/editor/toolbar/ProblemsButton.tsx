import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import { useFindings } from '../checking/FindingsContext.ts';
import { errorsIn } from '../checking/findings.ts';
import { useEditor } from '../session/EditorContext.ts';
import classes from './Toolbar.module.css';

/** How many problems there are, and the list of them; each leads to its step. */
export function ProblemsButton({ onShow }: { readonly onShow: (stepId: string | null) => void }) {
  const { t, locale } = useWords('editor');
  const { wording } = useEditor();
  const findings = useFindings();
  const [opened, setOpened] = useState(false);
  const errors = errorsIn(findings).length;
  const Mark = errors > 0 ? IconAlertCircle : findings.length > 0 ? IconAlertTriangle : IconCircleCheck;
  const tone = errors > 0 ? 'error' : findings.length > 0 ? 'warning' : 'fine';
  const label =
    findings.length === 0 ? t('tools.noProblems') : t('tools.problems', { count: findings.length });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.problems ?? ''}
          data-tone={tone}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-label={label}
          leftSection={<Mark size={16} stroke={2} />}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.problemsText}>{label}</span>
          <span className={classes.problemsCount} aria-hidden>
            {findings.length}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''}>
        {findings.length === 0 ? (
          <p className={classes.none}>{t('problems.none')}</p>
        ) : (
          findings.map((finding, at) => {
            const One = finding.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
            return (
              <UnstyledButton
                key={`${finding.code} ${finding.pointer} ${at}`}
                className={classes.finding ?? ''}
                data-severity={finding.severity}
                onClick={() => {
                  setOpened(false);
                  onShow(finding.stepId);
                }}
              >
                <One size={16} stroke={2} role="img" aria-label={t(`problems.${finding.severity}`)} />
                <span>
                  <span className={classes.place}>
                    {finding.stepId === null ? t('problems.document') : wording.stepName(finding.stepId)}
                  </span>
                  <span className={classes.message}>{finding.message[locale]}</span>
                  <span className={classes.remedy}>{finding.remedy[locale]}</span>
                </span>
              </UnstyledButton>
            );
          })
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
