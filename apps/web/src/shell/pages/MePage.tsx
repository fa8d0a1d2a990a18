import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconChevronRight, IconLogout } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useSession } from '../../data/session.ts';
import { OwnZoneField } from '../../surface/fields/ZoneField.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useSay, useWords } from '../../words/i18n.ts';
import { areas, placesFor } from '../navigation/areas.ts';
import { useChangeZone } from '../frame/useChangeZone.ts';
import { useSwitchLocale } from '../frame/useSwitchLocale.ts';
import { useSignOut } from '../frame/useSignOut.ts';
import classes from './MePage.module.css';

/** Who I am here, and how Sopflow looks to me on this device. */
export function MePage() {
  const { t, locale } = useWords('shell');
  const { person, roles } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const switchLocale = useSwitchLocale();
  const changeZone = useChangeZone();
  return (
    <>
      <PageHeader title={t('me.title')} lead={t('me.lead')} />
      <div className={classes.sheet}>
        <Line label={t('me.person')}>{() => <PersonChip name={person.name} />}</Line>
        <Line label={t('me.roles')}>
          {() => roles.map((role) => t(`roles.${role}`)).join(' · ') || t('me.noRoles')}
        </Line>
        <Line label={t('me.email')}>{() => person.email}</Line>
        <Line label={t('language.label')}>
          {(labelledBy) => (
            <SegmentedControl
              aria-labelledby={labelledBy}
              value={locale}
              onChange={(value) => void switchLocale(value)}
              data={[
                { value: 'zh', label: t('language.zh') },
                { value: 'en', label: t('language.en') },
              ]}
            />
          )}
        </Line>
        <Line label={t('me.zone')}>
          {(labelledBy) => (
            <OwnZoneField
              labelledBy={labelledBy}
              otherwise={t('me.zoneOfOrganisation')}
              value={person.timeZone}
              onChange={(zone) => void changeZone(zone)}
            />
          )}
        </Line>
        <Line label={t('scheme.label')}>
          {(labelledBy) => (
            <SegmentedControl
              aria-labelledby={labelledBy}
              value={colorScheme}
              onChange={setColorScheme}
              data={[
                { value: 'light', label: t('scheme.light') },
                { value: 'dark', label: t('scheme.dark') },
                { value: 'auto', label: t('scheme.auto') },
              ]}
            />
          )}
        </Line>
      </div>
      <MorePlaces />
      <Button
        variant="default"
        mt={16}
        leftSection={<IconLogout size={16} stroke={1.5} />}
        onClick={() => void leave()}
      >
        {t('account.signOut')}
      </Button>
    </>
  );
}

/** On a phone the bar below has room for four places; the others are found here. */
function MorePlaces() {
  const { t } = useWords('shell');
  const say = useSay();
  const me = useSession();
  return (
    <nav className={classes.places} aria-label={t('me.places')}>
      <h2>{t('me.places')}</h2>
      <div className={classes.sheet}>
        {areas.flatMap((area) =>
          placesFor(area, me).map((place) => (
            <Link key={place.to} to={place.to} className={classes.line}>
              <span className={classes.place}>
                <place.icon size={20} stroke={1.5} aria-hidden />
                {t(`areas.${area.name}`)} · {place.label(say)}
              </span>
              <IconChevronRight size={16} aria-hidden />
            </Link>
          )),
        )}
      </div>
    </nav>
  );
}

interface LineProps {
  readonly label: string;
  /** The value, given the id of its label. */
  readonly children: (labelledBy: string) => ReactNode;
}

function Line({ label, children }: LineProps) {
  const id = useId();
  return (
    <div className={classes.line}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div className={classes.value}>{children(id)}</div>
    </div>
  );
}
