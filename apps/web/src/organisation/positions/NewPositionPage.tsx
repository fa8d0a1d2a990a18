import { freeKey, type Position } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { positionsQuery } from '../queries.ts';
import { PositionForm } from './PositionForm.tsx';

/** Makes a position. */
export function NewPositionPage() {
  const { t } = useWords('organisation');
  const positions = useQuery(positionsQuery);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('positions.new')}
        lead={t('positions.newLead')}
        crumbs={[{ label: t('positions.title'), link: { to: '/organisation/positions' } }]}
      />
      <Loaded query={positions}>
        {(items) => (
          <PositionForm
            initial={newPosition(items.map(({ key }) => key))}
            known={false}
            all={items}
            onDone={(saved) =>
              void navigate(
                saved === undefined
                  ? { to: '/organisation/positions' }
                  : { to: '/organisation/positions/$key', params: { key: saved } },
              )
            }
          />
        )}
      </Loaded>
    </>
  );
}

function newPosition(taken: readonly string[]): Position {
  return {
    key: freeKey('', 'position', taken),
    name: {},
    duties: null,
    holderIds: [],
    deputyId: null,
    reportsTo: null,
  };
}
