import { z } from 'zod';
import { Recipient } from '../escalation/recipient.ts';
import { LocalizedName, LocalizedProse } from '../text/localizedText.ts';
import { ActionSettings } from './action.ts';
import { Assignment, AssignmentStrategy } from './assignment.ts';
import { Deadline, Span } from './deadline.ts';
import { Document } from './document.ts';
import { ChecklistItem, Field } from './form.ts';
import { Box } from './layout.ts';
import { Feel, FieldKey, Key, StepId } from './names.ts';
import { Outcome, Transition } from './outcome.ts';
import * as steps from './step.ts';

/** What the schema's definitions are called, so that a person can read it. */
const NAMES: Readonly<Record<string, z.ZodType>> = {
  Flow: steps.Flow,
  Lane: steps.Lane,
  Step: steps.Step,
  TaskStep: steps.TaskStep,
  ApprovalStep: steps.ApprovalStep,
  DecisionStep: steps.DecisionStep,
  ParallelStep: steps.ParallelStep,
  PhaseStep: steps.PhaseStep,
  WaitStep: steps.WaitStep,
  ActionStep: steps.ActionStep,
  SubrunStep: steps.SubrunStep,
  EachStep: steps.EachStep,
  EndStep: steps.EndStep,
  ApprovalRule: steps.ApprovalRule,
  JoinRule: steps.JoinRule,
  ActionSettings,
  Assignment,
  AssignmentStrategy,
  Recipient,
  Deadline,
  Span,
  Field,
  ChecklistItem,
  Outcome,
  Transition,
  Box,
  LocalizedName,
  LocalizedProse,
  StepId,
  FieldKey,
  Key,
  Feel,
};

/** The JSON Schema (draft 2020-12) of a document as an author may write it: what has a default may be left out. */
export function documentJsonSchema(): Record<string, unknown> {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMES)) metadata.add(schema, { id });
  const schema = z.toJSONSchema(Document, { io: 'input', target: 'draft-2020-12', metadata });
  return { ...schema, $id: '/api/v1/schemas/document.json', title: 'Sopflow document, format 1' };
}
