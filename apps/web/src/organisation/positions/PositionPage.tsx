import { Button } from '@mantine/core';
import type { PositionView } from '@sopflow/contract';
import { inLocale, standingOf } from '@sopflow/model';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { useMay } from '../../data/session.ts';
import { NotFoundPage } from '../../shell/pages/NotFoundPage.tsx';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { Prose } from '../../surface/prose/Prose.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { Fact, Facts } from '../facts/Facts.tsx';
import { Notice } from '../facts/Notice.tsx';
import { PersonLinks } from '../people/PersonLinks.tsx';
import { positionsQuery } from '../queries.ts';
import type { EditSearch } from '../routes.ts';
import { UsesPanel } from '../uses/UsesPanel.tsx';
import classes from './PositionPage.module.css';
import { PositionForm } from './PositionForm.tsx';
import { StandingBadge } from './StandingBadge.tsx';

const route = getRouteApi('/signed-in/organisation/positions/$key');

/** One position: its duties, who holds it, who covers it, and where it stands. */
export function PositionPage() {
  const { key } = route.useParams();
  const positions = useQuery(positionsQuery);
  return (
    <Loaded query={positions}>
      {(items) => {
        const position = items.find((one) => one.key === key);
        return position === undefined ? <NotFoundPage /> : <Shown position={position} all={items} />;
      }}
    </Loaded>
  );
}

interface ShownProps {
  readonly position: PositionView;
  readonly all: readonly PositionView[];
}

function Shown({ position, all }: ShownProps) {
  const { t, locale } = useWords('organisation');
  const { edit } = route.useSearch();
  const setSearch = useSetSearch<EditSearch>();
  const mayEdit = useMay('editOrganisation');
  const name = inLocale(position.name, locale);
  const above = all.find(({ key }) => key === position.reportsTo);
  const below = all.filter(({ reportsTo }) => reportsTo === position.key);
  const standing = standingOf(position);
  const crumbs = [{ label: t('positions.title'), link: { to: '/organisation/positions' as const } }];

  if (edit === true && mayEdit) {
    return (
      <>
        <PageHeader title={t('positions.edit', { name })} crumbs={crumbs} />
        <PositionForm initial={position} known all={all} onDone={() => setSearch({ edit: undefined })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={name}
        crumbs={crumbs}
        status={<StandingBadge position={position} look="tinted" />}
        actions={
          mayEdit && (
            <>
              <Remove position={position} />
              <Button leftSection={<IconPencil size={16} />} onClick={() => setSearch({ edit: true })}>
                {t('editing.edit')}
              </Button>
            </>
          )
        }
      />
      {standing !== 'filled' && (
        <div className={classes.warning}>
          <Notice
            tone={standing === 'vacant' ? 'fault' : 'warning'}
            title={t(`positions.standing.${standing}`)}
          >
            {t(`positions.standingHelp.${standing}`)}
          </Notice>
        </div>
      )}
      <Columns
        aside={
          <>
            <ListPanel title={t('positions.place')}>
              <Facts>
                <Fact label={t('positions.reportsTo')}>
                  {above === undefined ? (
                    t('positions.top')
                  ) : (
                    <Link to="/organisation/positions/$key" params={{ key: above.key }}>
                      {inLocale(above.name, locale)}
                    </Link>
                  )}
                </Fact>
                <Fact label={t('positions.below')}>
                  {below.length === 0
                    ? t('positions.nonePosition')
                    : below.map(({ key, name: of }) => (
                        <Link key={key} to="/organisation/positions/$key" params={{ key }}>
                          {inLocale(of, locale)}
                        </Link>
                      ))}
                </Fact>
                <Fact label={t('positions.key')}>
                  <code>{position.key}</code>
                </Fact>
              </Facts>
            </ListPanel>
            <UsesPanel kind="position" of={position.key} />
          </>
        }
      >
        <ListPanel title={t('positions.duties')}>
          <div className={classes.duties}>
            {position.duties === null ? (
              <p className={classes.none}>{t('positions.noDuties')}</p>
            ) : (
              <Prose>{inLocale(position.duties, locale)}</Prose>
            )}
          </div>
        </ListPanel>
        <ListPanel title={t('positions.holders')}>
          {position.holders.length === 0 ? (
            <p className={classes.none}>{t('positions.nobody')}</p>
          ) : (
            <PersonLinks people={position.holders} />
          )}
        </ListPanel>
        <ListPanel title={t('positions.deputy')}>
          {position.deputyId === null ? (
            <p className={classes.none}>{t('positions.nobody')}</p>
          ) : (
            <PersonLinks
              people={[{ id: position.deputyId, name: position.deputyName ?? position.deputyId }]}
            />
          )}
        </ListPanel>
      </Columns>
    </>
  );
}

/** Removes the position; it can be put back from the toast as it was. */
function Remove({ position }: { readonly position: PositionView }) {
  const { t, locale } = useWords('organisation');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const words = { name: inLocale(position.name, locale) };
  const renew = () => queries.invalidateQueries({ queryKey: ['organisation'] });
  const { key, name, duties, holderIds, deputyId, reportsTo } = position;
  const remove = async () => {
    await api.positions.remove({ params: { key } });
    announceDone({
      message: t('positions.removed', words),
      undo: async () => {
        await api.positions.put({
          params: { key },
          body: { name, duties, holderIds, deputyId, reportsTo },
        });
        await renew();
      },
    });
    await navigate({ to: '/organisation/positions' });
    await renew();
  };
  return (
    <ConfirmButton
      danger
      variant="subtle"
      leftSection={<IconTrash size={16} />}
      question={t('positions.removeQuestion', words)}
      consequence={t('positions.removeConsequence')}
      confirm={t('positions.remove')}
      onConfirm={remove}
    >
      {t('positions.remove')}
    </ConfirmButton>
  );
}
