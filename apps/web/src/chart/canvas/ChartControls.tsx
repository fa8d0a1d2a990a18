import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { TFunction } from 'i18next';
import classes from './ChartCanvas.module.css';

/** Zoom in, out, and to the whole. */
export function ChartControls({ t }: { readonly t: TFunction<'chart'> }) {
  const flow = useReactFlow();
  const acts = [
    { label: t('view.zoomIn'), icon: IconPlus, run: () => flow.zoomIn({ duration: 120 }) },
    { label: t('view.zoomOut'), icon: IconMinus, run: () => flow.zoomOut({ duration: 120 }) },
    {
      label: t('view.fit'),
      icon: IconMaximize,
      run: () => flow.fitView({ duration: 160, padding: 0.08, maxZoom: 1 }),
    },
  ];
  return (
    <Panel position="bottom-left" className={classes.controls ?? ''}>
      <div role="toolbar" aria-label={t('view.controls')} className={classes.bar}>
        {acts.map(({ label, icon: Mark, run }) => (
          <Tooltip key={label} label={label} position="right">
            <ActionIcon aria-label={label} onClick={() => void run()}>
              <Mark size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </Panel>
  );
}
