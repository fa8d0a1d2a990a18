import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { LiveRegion } from '../surface/LiveRegion.tsx';
import { schemeMemory, theme, themeVariables } from '../theme/theme.ts';
import { useLocale } from '../words/i18n.ts';

/** What every part relies on wherever it stands: theme, the language of date fields, toasts, the voice of {@link LiveRegion}. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={themeVariables}
        colorSchemeManager={schemeMemory}
        defaultColorScheme="auto"
      >
        <DatesProvider settings={{ locale: locale === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
          {children}
          <Notifications position="bottom-center" limit={3} />
          <LiveRegion />
        </DatesProvider>
      </MantineProvider>
    </StrictMode>
  );
}
