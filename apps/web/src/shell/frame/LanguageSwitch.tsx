import { Button, Tooltip } from '@mantine/core';
import { useWords, changeLocale } from '../../words/i18n.ts';

/** Switches between the two languages; the button is written in the language it leads to. */
export function LanguageSwitch() {
  const { t, locale } = useWords('shell');
  const other = locale === 'zh' ? 'en' : 'zh';
  const label = other === 'zh' ? t('language.toZh') : t('language.toEn');
  return (
    <Tooltip label={label}>
      <Button
        variant="subtle"
        color="gray"
        px={8}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        aria-label={label}
        onClick={() => void changeLocale(other)}
      >
        {other === 'zh' ? '中文' : 'EN'}
      </Button>
    </Tooltip>
  );
}
