import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { PersonChip } from '../surface/PersonChip.tsx';
import { useWords } from '../words/i18n.ts';

/** Who is on duty now, level by level. */
export function OnDuty() {
  const { t, locale } = useWords('duty');
  const schedules = useQuery({
    queryKey: ['organisation', 'onCall'],
    queryFn: ({ signal }) => api.onCall.now({ signal }),
  }).data?.items;
  return (
    <Card withBorder padding="md" component="aside">
      <Stack gap="md">
        <Title order={2}>{t('alerts.onDuty')}</Title>
        {schedules?.length === 0 && <Text c="dimmed">{t('alerts.noSchedule')}</Text>}
        {schedules?.map((schedule) => (
          <Stack key={schedule.scheduleKey} gap="xs">
            <Text c="dimmed">{inLocale(schedule.name, locale)}</Text>
            {schedule.levels.map((level) => (
              <Group key={level.level} justify="space-between">
                <Text>{t('alerts.levelOnly', { level: level.level })}</Text>
                {level.people.length === 0 ? (
                  <Text c="dimmed">{t('alerts.gap')}</Text>
                ) : (
                  level.people.map((person) => <PersonChip key={person.id} name={person.name} />)
                )}
              </Group>
            ))}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
