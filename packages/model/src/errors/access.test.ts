import { expect, test } from 'vitest';
import { Right } from '../organisation/role.ts';
import { NotAllowed } from './access.ts';

test('a refusal names the missing right in words, never by its name in the code', () => {
  for (const right of Right.options) {
    const { remedy, ids } = new NotAllowed(right);
    expect(remedy.zh).not.toContain(right);
    expect(remedy.en).not.toContain(right);
    expect(ids).toEqual({ right });
  }
  expect(new NotAllowed('readAudit').remedy.zh).toBe('请管理员授予权限“查看审计日志”，或请有权限的人处理。');
});
