import {
  Button,
  Input,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components';
import {
  ArrowSwap20Regular,
  CalendarLtr20Regular,
  People20Regular,
  Search20Regular,
} from '@fluentui/react-icons';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { DayId, TrackId } from '../../shared/plan/ids.ts';
import { ordered } from '../../shared/plan/plan.ts';
import {
  ALL_OF_IT,
  COLUMN_ORDERS,
  type ColumnOrder,
  ROW_CHOICES,
  ROW_ORDERS,
  type RowChoice,
  type RowOrder,
} from '../../shared/reviewing/lines.ts';
import type { ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';
import { useReviewersPlace, want } from './place.ts';
import type { Speech } from './words.ts';

const KINDS: readonly SheetKind[] = ['assignment', 'competence', 'wishes'];
const ALL = 'all';

interface ToolbarProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly onKind: (kind: SheetKind) => void;
  readonly onTurn: () => void;
}

/** Which sheet is shown, which of it, and in which order. */
export function Toolbar({ matrix, speech, onKind, onTurn }: ToolbarProps) {
  const { t } = speech;
  const { kind, transposed, wanted } = useReviewersPlace();
  const turn = t(transposed ? 'reviewers.toolbar.turnBack' : 'reviewers.toolbar.turn');
  const narrowed =
    wanted.text !== '' ||
    wanted.sessions !== '' ||
    wanted.rows !== 'all' ||
    wanted.day !== null ||
    wanted.track !== null ||
    wanted.onlyGaps;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields of a form would belong to what is sent.
    <div className="reviewers-toolbar" role="group" aria-label={t('reviewers.toolbar.label')}>
      <TabList
        size="small"
        appearance="subtle"
        selectedValue={kind}
        aria-label={t('reviewers.toolbar.sheet')}
        onTabSelect={(_, { value }) => onKind(value as SheetKind)}
      >
        {KINDS.map((each) => (
          <Tab key={each} value={each}>
            {t(`reviewers.sheet.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div className="reviewers-choice">
        <Search label={t('reviewers.toolbar.search')} text={wanted.text} onText={(text) => want({ text })} />
        <RowsMenu speech={speech} />
      </div>
      {kind === 'assignment' && (
        <div className="reviewers-choice">
          <Search
            label={t('reviewers.toolbar.searchSessions')}
            text={wanted.sessions}
            onText={(sessions) => want({ sessions })}
          />
          <ColumnsMenu matrix={matrix} speech={speech} />
        </div>
      )}
      {narrowed && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => want({ ...ALL_OF_IT, rowOrder: wanted.rowOrder, columnOrder: wanted.columnOrder })}
        >
          {t('reviewers.toolbar.clear')}
        </Button>
      )}
      <Button
        className="reviewers-turn"
        size="small"
        appearance="subtle"
        icon={<ArrowSwap20Regular />}
        aria-label={turn}
        title={turn}
        onClick={onTurn}
      />
    </div>
  );
}

interface SearchProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Search({ label, text, onText }: SearchProps) {
  return (
    <Input
      className="reviewers-search"
      size="small"
      type="search"
      aria-label={label}
      placeholder={label}
      contentBefore={<Search20Regular />}
      value={text}
      onChange={(_, data) => onText(data.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.stopPropagation();
        onText('');
      }}
    />
  );
}

function RowsMenu({ speech: { t } }: { readonly speech: Speech }) {
  const { wanted } = useReviewersPlace();
  const { rowOrder, rows } = wanted;
  const chosen = rows !== 'all' || rowOrder !== 'plan';
  const said = [
    rows === 'all' ? '' : t(`reviewers.toolbar.rowChoice.${rows}`),
    rowOrder === 'plan' ? '' : t(`reviewers.toolbar.rowOrder.${rowOrder}`),
  ].filter(Boolean);
  return (
    <Menu
      checkedValues={{ order: [rowOrder], choice: [rows] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'order') want({ rowOrder: value as RowOrder });
        else want({ rows: value as RowChoice });
      }}
    >
      <MenuTrigger>
        <MenuButton
          size="small"
          appearance={chosen ? 'outline' : 'subtle'}
          icon={<People20Regular />}
          title={t('reviewers.toolbar.rows')}
        >
          {said.join(' · ') || t('reviewers.reviewer')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('reviewers.toolbar.order')}</MenuGroupHeader>
            {ROW_ORDERS.map((order) => (
              <MenuItemRadio key={order} name="order" value={order}>
                {t(`reviewers.toolbar.rowOrder.${order}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('reviewers.toolbar.choice')}</MenuGroupHeader>
            {ROW_CHOICES.map((choice) => (
              <MenuItemRadio key={choice} name="choice" value={choice}>
                {t(`reviewers.toolbar.rowChoice.${choice}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ColumnsMenu({ matrix, speech }: { readonly matrix: ReviewMatrix; readonly speech: Speech }) {
  const { plan, t, language } = speech;
  const { wanted } = useReviewersPlace();
  const { columnOrder, day, track, onlyGaps } = wanted;
  const days = matrix.groups.map((group) =>
    group.day === null
      ? { id: 'unplaced', name: t('reviewers.unplaced') }
      : { id: group.day.id, name: formatDate(group.day.date, 'medium', language) },
  );
  const tracks = ordered(plan, 'tracks');
  const said = [
    columnOrder === 'day' ? '' : t(`reviewers.toolbar.columnOrder.${columnOrder}`),
    day === null ? '' : (days.find(({ id }) => id === day)?.name ?? ''),
    track === null ? '' : (plan.tracks[track]?.name ?? ''),
    onlyGaps ? t('reviewers.toolbar.onlyGaps') : '',
  ].filter(Boolean);
  return (
    <Menu
      checkedValues={{
        order: [columnOrder],
        day: [day ?? ALL],
        track: [track ?? ALL],
        gaps: onlyGaps ? ['gaps'] : [],
      }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'order') want({ columnOrder: value as ColumnOrder });
        else if (name === 'day') want({ day: value === ALL ? null : (value as DayId) });
        else if (name === 'track') want({ track: value === ALL ? null : (value as TrackId) });
        else want({ onlyGaps: value !== undefined });
      }}
    >
      <MenuTrigger>
        <MenuButton
          size="small"
          appearance={said.length > 0 ? 'outline' : 'subtle'}
          icon={<CalendarLtr20Regular />}
          title={t('reviewers.toolbar.columns')}
        >
          {said.join(' · ') || t('reviewers.workshops')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className="accept-part">
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('reviewers.toolbar.order')}</MenuGroupHeader>
            {COLUMN_ORDERS.map((order) => (
              <MenuItemRadio key={order} name="order" value={order}>
                {t(`reviewers.toolbar.columnOrder.${order}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="gaps" value="gaps">
            {t('reviewers.toolbar.onlyGaps')}
          </MenuItemCheckbox>
          {days.length > 1 && (
            <MenuGroup>
              <MenuGroupHeader>{t('reviewers.toolbar.day')}</MenuGroupHeader>
              {[{ id: ALL, name: t('reviewers.toolbar.everyDay') }, ...days].map(({ id, name }) => (
                <MenuItemRadio key={id} name="day" value={id}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          {tracks.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{t('reviewers.toolbar.track')}</MenuGroupHeader>
              {[{ id: ALL, name: t('reviewers.toolbar.everyTrack') }, ...tracks].map(({ id, name }) => (
                <MenuItemRadio key={id} name="track" value={id}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
