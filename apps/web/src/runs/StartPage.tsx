import { Button } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import type { SopSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconChevronRight, IconPlayerPlay, IconSearchOff } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../data/client.ts';
import { StartRun } from '../procedures/StartRun.tsx';
import { EmptyState } from '../surface/EmptyState.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { useLocale, useWords } from '../words/i18n.ts';
import type { StartSearch } from './routes.ts';
import classes from './StartPage.module.css';

const route = getRouteApi('/signed-in/start');
/** A search field is worth its room from this many on. */
const manySops = 7;

const startableQuery = queryOptions({
  queryKey: ['sops', 'startable'],
  queryFn: async ({ signal }) =>
    (await api.sops.list({ query: { status: 'published', kind: 'sop', sort: 'name', limit: 200 }, signal }))
      .items,
});

const sopQuery = (key: string) =>
  queryOptions({
    queryKey: ['sops', 'one', key],
    queryFn: ({ signal }) => api.sops.get({ params: { key }, signal }),
  });

/** What can be set in motion, one card each. Emergency plans are started from the duty desk. */
export function StartPage() {
  const { t, locale } = useWords('runs');
  const { search, sop } = route.useSearch();
  const setSearch = useSetSearch<StartSearch>();
  const sops = useQuery(startableQuery);
  const wanted = search?.toLowerCase();
  const shown = sops.data?.filter(
    ({ name, key }) =>
      wanted === undefined || `${inLocale(name, locale)} ${key}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      {((sops.data?.length ?? 0) >= manySops || search !== undefined) && (
        <ListToolbar
          searchLabel={t('start.search')}
          search={search}
          onSearch={(value) => setSearch({ search: value })}
        />
      )}
      <Loaded
        query={sops}
        skeleton={<SkeletonRows rows={4} shape="card" />}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState
            icon={IconPlayerPlay}
            title={t('start.empty')}
            act={
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/procedures" />}>
                {t('start.toProcedures')}
              </Button>
            }
          >
            {t('start.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={t('start.nothing')}>
              {t('start.nothingLead')}
            </EmptyState>
          ) : (
            <ul className={classes.sops}>
              {shown?.map((each) => (
                <Startable key={each.id} sop={each} onStart={() => setSearch({ sop: each.key })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {sop !== undefined && <StartForm sopKey={sop} onClose={() => setSearch({ sop: undefined })} />}
    </>
  );
}

interface StartableProps {
  readonly sop: SopSummary;
  readonly onStart: () => void;
}

/** One SOP; what it is for is read once its card is on screen. */
function Startable({ sop, onStart }: StartableProps) {
  const locale = useLocale();
  const { ref, inViewport } = useInViewport<HTMLLIElement>();
  const whole = useQuery({ ...sopQuery(sop.key), enabled: inViewport });
  const purpose = whole.data?.published?.document.purpose;
  const name = inLocale(sop.name, locale);
  return (
    <li ref={ref}>
      <button type="button" className={classes.sop} onClick={onStart}>
        <span className={classes.mark}>
          <IconPlayerPlay size={20} stroke={1.5} aria-hidden />
        </span>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.purpose}>{purpose !== undefined && inLocale(purpose, locale)}</span>
        </span>
        <IconChevronRight size={16} stroke={1.5} className={classes.arrow} aria-hidden />
      </button>
    </li>
  );
}

function StartForm({ sopKey, onClose }: { readonly sopKey: string; readonly onClose: () => void }) {
  const { locale } = useWords('runs');
  const published = useQuery(sopQuery(sopKey)).data?.published?.document;
  if (published === undefined) return null;
  return (
    <StartRun
      sopKey={sopKey}
      name={inLocale(published.name, locale)}
      form={published.startForm}
      opened
      onClose={onClose}
    />
  );
}
