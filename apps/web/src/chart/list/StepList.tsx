import { inLocale } from '@sopflow/model';
import type { Flow, Step } from '@sopflow/model';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { ChartShared } from '../canvas/ChartContext.ts';
import { openOutcomes } from '../graph/drawing.ts';
import { isContainer } from '../graph/measures.ts';
import { labelOfOutcome, outcomeLabel } from '../graph/outcomeLabel.ts';
import { kindIcons } from '../kinds.ts';
import { deadlineWords, outcomeWords, whatWords, whoWords } from '../wording/stepWords.ts';
import { lengthWords } from '../wording/timeWords.ts';
import classes from './StepList.module.css';

export interface StepListProps {
  readonly label: string;
  readonly flow: Flow;
  readonly shared: ChartShared;
  readonly selected?: string | null | undefined;
  /** Makes every step a button. */
  readonly onSelect?: ((stepId: string) => void) | undefined;
}

/** The same as the drawing, as words in the order of the document: for screen readers, phones, and whoever rather reads. */
export function StepList({ label, flow, ...rest }: StepListProps) {
  return (
    <section aria-label={label} className={classes.root}>
      <FlowPart flow={flow} {...rest} />
    </section>
  );
}

type PartProps = Omit<StepListProps, 'label'>;

function FlowPart({ flow, ...rest }: PartProps) {
  return (
    <ol className={classes.list}>
      {flow.steps.map((step) => (
        <StepPart key={step.id} step={step} flow={flow} {...rest} />
      ))}
    </ol>
  );
}

function StepPart({ step, flow, shared, selected, onSelect }: PartProps & { readonly step: Step }) {
  const { wording } = shared;
  const { t, locale } = wording;
  const Kind = kindIcons[step.kind];
  const who = whoWords(step, wording);
  const what = whatWords(step, wording);
  const due = deadlineWords(step, t);
  const content = (
    <>
      <span className={classes.kind} title={t(`kinds.${step.kind}`)}>
        <Kind size={18} stroke={1.75} role="img" aria-label={t(`kinds.${step.kind}`)} />
      </span>
      <span className={classes.name}>{inLocale(step.name, locale)}</span>
      {flow.entry === step.id && (
        <span className={classes.fact}>
          <IconPlayerPlayFilled size={10} aria-hidden /> {t('begin')}
        </span>
      )}
      {who !== null && (
        <span className={classes.fact} data-missing={who.missing || undefined}>
          {who.text}
        </span>
      )}
      {what !== null && <span className={classes.fact}>{what}</span>}
      {due !== null && (
        <span className={classes.fact}>
          <IconClock size={12} aria-hidden /> {t('list.due', { span: due })}
        </span>
      )}
      <Standing id={step.id} shared={shared} />
    </>
  );
  return (
    <li className={classes.item}>
      {onSelect === undefined ? (
        <div className={classes.row}>{content}</div>
      ) : (
        <button
          type="button"
          className={classes.row}
          aria-pressed={selected === step.id}
          onClick={() => onSelect(step.id)}
        >
          {content}
        </button>
      )}
      <WaysOn step={step} flow={flow} shared={shared} />
      {step.kind === 'parallel'
        ? step.lanes.map((lane) => (
            <div key={lane.id} className={classes.inside}>
              <p className={classes.lane}>{inLocale(lane.name, locale)}</p>
              <FlowPart flow={lane.flow} shared={shared} selected={selected} onSelect={onSelect} />
            </div>
          ))
        : isContainer(step) && (
            <div className={classes.inside}>
              <FlowPart flow={step.flow} shared={shared} selected={selected} onSelect={onSelect} />
            </div>
          )}
    </li>
  );
}

/** How a run stands at the step, and how many problems it has. */
function Standing({ id, shared }: { readonly id: string; readonly shared: ChartShared }) {
  const { t } = shared.wording;
  const mark = shared.marks?.get(id);
  const problem = shared.problems.get(id);
  return (
    <>
      {mark !== undefined && (
        <span className={classes.fact} data-state={mark.status}>
          {mark.status === 'done' && <IconCheck size={12} stroke={2.5} aria-hidden />}
          {mark.status === 'late' && <IconAlertTriangle size={12} stroke={2.5} aria-hidden />}{' '}
          {mark.tookMs === null
            ? t(`run.${mark.status}`)
            : t('run.doneIn', { span: lengthWords(mark.tookMs, t) })}
        </span>
      )}
      {problem !== undefined && (
        <span className={classes.fact} data-severity={problem.severity}>
          <IconAlertTriangle size={12} stroke={2.5} aria-hidden />{' '}
          {t('list.problems', { count: problem.texts.length })}
        </span>
      )}
    </>
  );
}

/** Where a step leads, by outcome. */
function WaysOn({
  step,
  flow,
  shared,
}: {
  readonly step: Step;
  readonly flow: Flow;
  readonly shared: ChartShared;
}) {
  const { wording } = shared;
  const { t } = wording;
  const ways = flow.transitions.filter((edge) => edge.from === step.id);
  const open = openOutcomes(flow, step);
  if (ways.length + open.length === 0) return null;
  return (
    <ul className={classes.ways}>
      {ways.map((edge) => {
        const label = outcomeLabel(step, edge.outcome);
        const to = wording.stepName(edge.to);
        return (
          <li key={edge.id}>
            {label === null
              ? t('list.next', { step: to })
              : t('list.leadsTo', { outcome: outcomeWords(label, wording), step: to })}
          </li>
        );
      })}
      {open.map((outcome) => (
        <li key={outcome} data-open>
          {t('list.open', { outcome: outcomeWords(labelOfOutcome(step, outcome), wording) })}
        </li>
      ))}
    </ul>
  );
}
