import {
  ActionSettings,
  Assignment,
  Calendar,
  Deadline,
  Document,
  EscalationPolicy,
  Flow,
  Form,
  JsonObjectValue,
  JsonValue,
  Lane,
  LocalizedName,
  LocalizedProse,
  OnCallSchedule,
  Recipient,
  Span,
  Step,
} from '@sopflow/model';
import type { z } from 'zod';
import { FileInfo } from '../routes/files.ts';
import { ProblemDocument } from '../problem/problemDocument.ts';
import * as views from '../views/index.ts';

/** Schemas that the OpenAPI document names and refers to, instead of writing them out at every place. */
export const components: Record<string, z.ZodType> = {
  Document,
  Flow,
  Lane,
  Step,
  Form,
  Assignment,
  Deadline,
  Span,
  ActionSettings,
  Recipient,
  EscalationPolicy,
  JsonValue,
  JsonObject: JsonObjectValue,
  LocalizedName,
  LocalizedProse,
  Calendar,
  OnCallSchedule,
  ProblemDocument,
  FileInfo,
  ...Object.fromEntries(
    Object.entries(views).filter(
      (entry): entry is [string, z.ZodType & (typeof entry)[1]] => 'safeParse' in entry[1],
    ),
  ),
};
