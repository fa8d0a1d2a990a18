import { Select, Textarea } from '@mantine/core';
import type { OrganisationView } from '@sopflow/contract';
import { routes } from '@sopflow/contract';
import { type Calendar, inLocale, Locale, type LocalizedText } from '@sopflow/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { LocalizedField } from '../../surface/fields/LocalizedField.tsx';
import { OwnZoneField } from '../../surface/fields/ZoneField.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { errorOf, sentenceAt } from '../editing/fieldSentences.ts';
import { problemsBy, useEditing } from '../editing/useEditing.ts';
import { calendarsQuery, settingsQuery } from '../queries.ts';
import classes from './SettingsPage.module.css';

/** What holds for the whole organisation. */
export function SettingsPage() {
  const { t } = useWords('organisation');
  const settings = useQuery(settingsQuery);
  // Given up or saved, the form begins anew with what the server has.
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Loaded query={settings}>
        {(loaded) => (
          <SettingsForm key={round} settings={loaded} onDone={() => setRound((before) => before + 1)} />
        )}
      </Loaded>
    </>
  );
}

interface SettingsDraft {
  readonly name: LocalizedText;
  readonly locale: Locale;
  readonly defaultCalendar: string;
  readonly timeZone: string | null;
  /** One a line. */
  readonly hosts: string;
}

interface SettingsFormProps {
  readonly settings: OrganisationView;
  readonly onDone: () => void;
}

function SettingsForm({ settings, onDone }: SettingsFormProps) {
  const { t, locale } = useWords('organisation');
  const queries = useQueryClient();
  const calendars = useQuery(calendarsQuery).data ?? [];
  const initial: SettingsDraft = {
    name: settings.name ?? {},
    locale: settings.locale,
    defaultCalendar: settings.defaultCalendar,
    timeZone: settings.timeZone,
    hosts: settings.allowedHosts.join('\n'),
  };
  const put = async (draft: SettingsDraft) => {
    await api.organisation.update({ body: bodyOf(draft, calendars) });
    await queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
    // The name stands in the frame as well.
    await queries.invalidateQueries({ queryKey: ['session'] });
  };
  const editing = useEditing<SettingsDraft>({
    initial,
    check: (draft) => problemsBy(routes.organisation.update.body, bodyOf(draft, calendars)),
    save: async (draft) => {
      await put(draft);
      announceDone({
        message: t('settings.saved'),
        undo: async () => {
          await put(initial);
          onDone();
        },
      });
      onDone();
    },
  });
  const { value, change, errors } = editing;
  return (
    <div className={classes.page}>
      <EditForm label={t('settings.title')} editing={editing} onCancel={onDone}>
        <ListPanel title={t('settings.organisation')}>
          <div className={classes.fields}>
            <LocalizedField
              label={t('settings.name')}
              value={value.name}
              error={sentenceAt(errors, 'name')}
              onChange={(name) => change({ name })}
            />
            <Select
              label={t('settings.language')}
              description={t('settings.languageHelp')}
              data={Locale.options.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
              value={value.locale}
              checkIconPosition="right"
              onChange={(chosen) => {
                const next = Locale.options.find((one) => one === chosen);
                if (next !== undefined) change({ locale: next });
              }}
            />
          </div>
        </ListPanel>
        <ListPanel title={t('settings.time')}>
          <div className={classes.fields}>
            <Select
              label={t('settings.calendar')}
              description={t('settings.calendarHelp')}
              data={calendars.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
              value={
                calendars.some(({ key }) => key === value.defaultCalendar) ? value.defaultCalendar : null
              }
              placeholder={t('editing.choose')}
              checkIconPosition="right"
              {...errorOf(errors, 'defaultCalendar')}
              onChange={(calendar) => calendar !== null && change({ defaultCalendar: calendar })}
            />
            <OwnZoneField
              label={t('settings.zone')}
              description={t('settings.zoneHelp')}
              otherwise={t('settings.zoneOfCalendar')}
              value={value.timeZone}
              error={sentenceAt(errors, 'timeZone')}
              onChange={(timeZone) => change({ timeZone })}
            />
          </div>
        </ListPanel>
        <ListPanel title={t('settings.outside')}>
          <div className={classes.fields}>
            <Textarea
              label={t('settings.hosts')}
              description={t('settings.hostsHelp')}
              placeholder={'crm.internal\n10.0.0.12'}
              autosize
              minRows={3}
              maxRows={12}
              spellCheck={false}
              value={value.hosts}
              {...errorOf(errors, 'allowedHosts')}
              onChange={(event) => change({ hosts: event.currentTarget.value })}
            />
          </div>
        </ListPanel>
      </EditForm>
    </div>
  );
}

/** A name that is not there and a calendar that nobody made yet are left as they are. */
function bodyOf(
  { name, locale, defaultCalendar, timeZone, hosts }: SettingsDraft,
  calendars: readonly Calendar[],
) {
  const lines = hosts.split('\n').map((host) => host.trim());
  return {
    locale,
    timeZone,
    allowedHosts: lines.filter((host) => host !== ''),
    ...(calendars.some(({ key }) => key === defaultCalendar) ? { defaultCalendar } : {}),
    ...(name.en === undefined && name.zh === undefined ? {} : { name }),
  };
}
