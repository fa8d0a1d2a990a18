import { access } from './access.ts';
import { chart } from './chart.ts';
import { duty } from './duty.ts';
import { editor } from './editor.ts';
import { forms } from './forms.ts';
import { organisation } from './organisation.ts';
import { procedures } from './procedures.ts';
import { runs } from './runs.ts';
import { shell } from './shell.ts';
import { surface } from './surface.ts';
import { work } from './work.ts';

/** All English words, one file per area. The Chinese files are typed by these. */
export const en = {
  access,
  chart,
  duty,
  editor,
  forms,
  organisation,
  procedures,
  runs,
  shell,
  surface,
  work,
};
export type English = typeof en;
