import { Button, Title } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { changeLocale, useWords } from '../words/i18n.ts';
import classes from './Door.module.css';

export interface DoorProps {
  readonly title: string;
  readonly lead: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame of the pages before the frame: who we are, one form, nothing else. */
export function Door({ title, lead, onSubmit, children }: DoorProps) {
  const { t, locale } = useWords('access');
  const other = locale === 'zh' ? 'en' : 'zh';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className={classes.door}>
      <title>{`${title} · Sopflow`}</title>
      <div className={classes.card}>
        <div className={classes.brand}>
          <span className={classes.name}>
            <img src="/mark.svg" width={28} height={28} alt="" />
            Sopflow
          </span>
          <Button
            variant="subtle"
            color="gray"
            px={8}
            lang={other === 'zh' ? 'zh-CN' : 'en'}
            onClick={() => void changeLocale(other)}
          >
            {other === 'zh' ? '中文' : 'English'}
          </Button>
        </div>
        <form className={classes.form} onSubmit={submit} noValidate>
          <div className={classes.head}>
            <Title order={1}>{title}</Title>
            <p className={classes.lead}>{lead}</p>
          </div>
          {children}
        </form>
        <p className={classes.motto}>{t('brand')}</p>
      </div>
    </main>
  );
}
