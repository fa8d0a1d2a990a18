import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-cn';
import { StrictMode, useMemo } from 'react';
import type { ReactNode } from 'react';
import { LiveRegion } from '../surface/LiveRegion.tsx';
import { schemeMemory, theme, themeVariables } from '../theme/theme.ts';
import { useLocale, useWords } from '../words/i18n.ts';

/** What every part relies on wherever it stands: theme, the language of date fields, toasts, the voice of {@link LiveRegion}. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const named = useThemeInWords();
  return (
    <StrictMode>
      <MantineProvider
        theme={named}
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

/** The theme, with a name for the button that closes any dialog. */
function useThemeInWords() {
  const close = useWords('surface').t('close');
  return useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } };
    return mergeThemeOverrides(theme, { components: { Modal: { defaultProps }, Drawer: { defaultProps } } });
  }, [close]);
}
