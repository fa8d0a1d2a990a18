import { Button, Tooltip } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';
import { useSwitchLocale } from './useSwitchLocale.ts';

/** Switches between the two languages; the button is written in the language it leads to. */
export function LanguageSwitch() {
  const { t, locale } = useWords('shell');
  const switchLocale = useSwitchLocale();
  const other = locale === 'zh' ? 'en' : 'zh';
  const label = other === 'zh' ? t('language.toZh') : t('language.toEn');
  const short = other === 'zh' ? '中文' : 'EN';
  return (
    <Tooltip label={label}>
      <Button
        variant="subtle"
        color="gray"
        px={8}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        aria-label={`${short} · ${label}`}
        onClick={() => void switchLocale(other)}
      >
        {short}
      </Button>
    </Tooltip>
  );
}
