import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useSession } from '../../data/session.ts';
import { useSay, useWords } from '../../words/i18n.ts';
import { areas, placesFor } from '../navigation/areas.ts';
import { placeAt } from '../navigation/place.ts';
import type { Area, Place } from '../navigation/place.ts';
import { WaitingCount } from '../navigation/WaitingCount.tsx';
import classes from './Rail.module.css';
import type { RailWidth } from './useRailWidth.ts';

interface RailProps {
  readonly width: RailWidth;
  readonly onToggle: () => void;
}

/** The map of the product at the left of a desk: the areas, and the places of the one the reader is in. */
export function Rail({ width, onToggle }: RailProps) {
  const { t } = useWords('shell');
  const narrow = width === 'narrow';
  const toggleLabel = narrow ? t('rail.widen') : t('rail.narrow');
  return (
    <aside className={classes.rail} data-narrow={narrow || undefined}>
      <Link to="/" className={classes.mark} aria-label={t('product')}>
        <img src="/mark.svg" width={24} height={24} alt="" />
        {!narrow && <span>{t('product')}</span>}
      </Link>
      <nav aria-label={t('areas.label')} className={classes.areas}>
        {areas.map((area) => (
          <AreaPart key={area.name} area={area} narrow={narrow} />
        ))}
      </nav>
      <div className={classes.foot}>
        <Tooltip label={toggleLabel} position="right">
          <ActionIcon aria-label={toggleLabel} aria-expanded={!narrow} onClick={onToggle}>
            {narrow ? (
              <IconLayoutSidebarLeftExpand size={18} stroke={1.5} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} stroke={1.5} />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </aside>
  );
}

function AreaPart({ area, narrow }: { readonly area: Area; readonly narrow: boolean }) {
  const { t } = useWords('shell');
  const path = useLocation({ select: (location) => location.pathname });
  const places = placesFor(area, useSession());
  const [home] = places;
  if (home === undefined) return null;

  const here = placeAt(path, area.places);
  const name = t(`areas.${area.name}`);
  const showPlaces = !narrow && here !== undefined && places.length > 1;
  return (
    <div className={classes.area}>
      <Tooltip label={name} position="right" disabled={!narrow} openDelay={200}>
        <Link to={home.to} className={classes.item} data-here={here !== undefined || undefined}>
          <area.icon size={18} stroke={1.5} aria-hidden />
          {narrow ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={classes.name}>{name}</span>}
          {!showPlaces && <WaitingCount place={home} look={narrow ? 'badge' : 'figure'} />}
        </Link>
      </Tooltip>
      {showPlaces && (
        <ul className={classes.places}>
          {places.map((place) => (
            <PlacePart key={place.to} place={place} here={place === here} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PlacePart({ place, here }: { readonly place: Place; readonly here: boolean }) {
  const say = useSay();
  return (
    <li>
      <Link
        to={place.to}
        className={classes.place}
        // The router would mark every place whose address the present one begins with.
        activeOptions={{ exact: true }}
        aria-current={here ? 'page' : undefined}
      >
        <span className={classes.name}>{place.label(say)}</span>
        <WaitingCount place={place} look="figure" />
      </Link>
    </li>
  );
}
