import { ActionIcon, Menu } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { IconDots } from '@tabler/icons-react';
import { useMay } from '../../data/session.ts';
import { useWords } from '../../words/i18n.ts';
import { usePersonActs } from './usePersonActs.ts';

export interface PersonActsProps {
  readonly person: PersonView;
  readonly onPassword: (person: PersonView) => void;
}

/** What an administrator does with a person, straight from the list. */
export function PersonActs({ person, onPassword }: PersonActsProps) {
  const { t } = useWords('organisation');
  const { viewAs, setStatus } = usePersonActs(person);
  if (!useMay('administer')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('people.acts', { name: person.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person.status === 'active' ? (
          <>
            <Menu.Item onClick={() => onPassword(person)}>{t('people.password')}</Menu.Item>
            <Menu.Item onClick={() => void viewAs()}>{t('people.viewAs')}</Menu.Item>
            <Menu.Item color="red" onClick={() => void setStatus('disabled')}>
              {t('people.disable')}
            </Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => void setStatus('active')}>{t('people.enable')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
