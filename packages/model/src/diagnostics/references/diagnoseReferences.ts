import type { Document } from '../../document/document.ts';
import { assertNever } from '../../errors/assertNever.ts';
import type { Bilingual } from '../../errors/sopflowError.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { advice, called, fault, say } from '../finding.ts';
import { stepsOf } from '../located.ts';
import type { KnownReferences } from './knownReferences.ts';
import { type Mention, namesIn } from './namesIn.ts';

const KINDS: Record<Mention['kind'], Bilingual> = {
  person: { zh: '人员', en: 'person' },
  position: { zh: '岗位', en: 'position' },
  calendar: { zh: '工作日历', en: 'calendar' },
  schedule: { zh: '值班表', en: 'on-call schedule' },
  policy: { zh: '升级策略', en: 'escalation policy' },
  sop: { zh: 'SOP', en: 'SOP' },
};

/** Whether everything of the organisation that a document names exists, and whether its positions are held by anybody. */
export function diagnoseReferences(document: Document, known: KnownReferences): readonly Diagnostic[] {
  const steps = new Map(stepsOf(document).map(({ step }) => [step.id, step]));
  return namesIn(document).flatMap((mention) => {
    const step = mention.stepId === null ? undefined : steps.get(mention.stepId);
    const where =
      step === undefined
        ? { zh: '流程', en: 'The document' }
        : { zh: called(step).zh, en: `The ${called(step).en}` };
    if (!exists(mention, known)) return [unknown(mention, where)];
    return mention.kind === 'position' && known.positions.get(mention.key)?.held === false
      ? [withoutHolder(mention, where)]
      : [];
  });
}

function exists({ kind, key }: Mention, known: KnownReferences): boolean {
  switch (kind) {
    case 'person':
      return known.people.has(key);
    case 'position':
      return known.positions.has(key);
    case 'calendar':
      return known.calendars.has(key);
    case 'schedule':
      return known.schedules.has(key);
    case 'policy':
      return known.policies.has(key);
    case 'sop':
      return known.sops.has(key);
    default:
      return assertNever(kind);
  }
}

function unknown(mention: Mention, where: Bilingual): Diagnostic {
  const kind = KINDS[mention.kind];
  return fault(
    'REFERENCE_UNKNOWN',
    mention,
    say(
      `${where.zh}引用的${kind.zh}“${mention.key}”不存在。`,
      `${where.en} names the ${kind.en} “${mention.key}”, which does not exist.`,
      `请选择已有的${kind.zh}，或先创建它。`,
      `Choose an existing ${kind.en}, or create it first.`,
    ),
  );
}

function withoutHolder(mention: Mention, where: Bilingual): Diagnostic {
  return advice(
    'POSITION_WITHOUT_HOLDER',
    mention,
    say(
      `${where.zh}引用的岗位“${mention.key}”目前无人任职。`,
      `${where.en} names the position “${mention.key}”, which nobody holds at present.`,
      '请为该岗位指定任职人或代理人；在此之前由流程负责人承接。',
      'Name a holder or a deputy; until then the process owner takes its work.',
    ),
  );
}
