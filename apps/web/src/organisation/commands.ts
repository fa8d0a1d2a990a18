import { inLocale } from '@sopflow/model';
import { IconBriefcase, IconUserPlus, IconUsers, IconWebhook } from '@tabler/icons-react';
import i18next from 'i18next';
import { api } from '../data/client.ts';
import type { Command, Finder } from '../shell/commands/command.ts';
import { isNamedLike } from './facts/isNamedLike.ts';

const mayEdit: NonNullable<Command['allowed']> = (me) => me.rights.includes('editOrganisation');

/** What can be done in this area from everywhere, by the palette. */
export const organisationCommands: readonly Command[] = [
  {
    id: 'organisation.addPerson',
    label: (say) => say('organisation:people.add'),
    icon: IconUserPlus,
    group: 'do',
    words: ['add', 'person', 'user', 'new', '添加', '人员', '员工', '新增'],
    allowed: mayEdit,
    run: ({ go }) => go({ to: '/organisation', search: { add: true } }),
  },
  {
    id: 'organisation.addWebhook',
    label: (say) => say('organisation:channels.add'),
    icon: IconWebhook,
    group: 'do',
    words: ['add', 'webhook', 'channel', '添加', '渠道', '通知'],
    allowed: mayEdit,
    run: ({ go }) => go({ to: '/organisation/channels', search: { add: true } }),
  },
];

const hits = 5;

/** What can be found in this area from everywhere, by the palette. */
export const organisationFinders: readonly Finder[] = [
  {
    id: 'organisation.people',
    heading: (say) => say('organisation:places.people'),
    icon: IconUsers,
    allowed: (me) => me.rights.includes('readOrganisation'),
    find: async (search, signal) => {
      const { items } = await api.people.list({ query: { search, limit: hits }, signal });
      return items.map(({ id, name, email }) => ({
        id,
        label: name,
        hint: email,
        link: { to: '/organisation/people/$personId', params: { personId: id } },
      }));
    },
  },
  {
    id: 'organisation.positions',
    heading: (say) => say('organisation:places.positions'),
    icon: IconBriefcase,
    allowed: (me) => me.rights.includes('readOrganisation'),
    find: async (search, signal) => {
      const locale = i18next.language === 'zh' ? 'zh' : 'en';
      const { items } = await api.positions.list({ signal });
      return items
        .filter((position) => isNamedLike(position, search))
        .slice(0, hits)
        .map(({ key, name, holders }) => ({
          id: key,
          label: inLocale(name, locale),
          hint: holders.map((holder) => holder.name).join(', '),
          link: { to: '/organisation/positions/$key', params: { key } },
        }));
    },
  },
];
