import type { Diagnostic } from '@sopflow/model';
import { expect, test } from 'vitest';
import { nested } from '../../chart/graph/procedure.fixture.ts';
import { notChosen } from '../commands/notChosen.ts';
import { findingsOf } from './findings.ts';

const unknown = (key: string): Diagnostic => ({
  code: 'REFERENCE_UNKNOWN',
  severity: 'error',
  stepId: 'write',
  pointer: '/flow/steps/0',
  message: { zh: `岗位“${key}”不存在。`, en: `There is no position “${key}”.` },
  remedy: { zh: '', en: '' },
});
const saidOf = (finding: Diagnostic) =>
  findingsOf(nested, [finding]).find(({ code }) => code === 'REFERENCE_UNKNOWN')?.message.en;

test('what is not chosen yet is said so, without the placeholder that stands for it', () => {
  expect(saidOf(unknown(notChosen))).toBe('Something is still to be chosen.');
  expect(saidOf(unknown('tester'))).toContain('tester');
});
