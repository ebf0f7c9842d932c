import { type ConnectionState, useConnection } from '../live';
import { Link } from '../routing/Link';
import { WALL_PATH } from '../routing/route';
import { texts } from '../texts';
import { Segmented } from '../ui/Segmented';
import { Status, type Tone } from '../ui/Status';
import { chooseTheme, type Theme, useTheme } from '../ui/theme';
import { AccessLink } from './AccessLink';
import { LanguageChoice } from './LanguageChoice';
import { SignOut } from './SignOut';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', texts.theme.system],
  ['light', texts.theme.light],
  ['dark', texts.theme.dark],
];

const TONES: Record<ConnectionState['phase'], Tone> = { connecting: 'quiet', connected: 'good', lost: 'bad' };

/** The product's name, how the connection is doing, and the theme. */
export function AppBar() {
  const { phase } = useConnection();
  const theme = useTheme();
  return (
    <header className="app-bar">
      <Link className="app-brand" href={WALL_PATH}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
          <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
          <circle cx="12" cy="12" r="3" fill="currentColor" stroke="none" />
        </svg>
        <span>{texts.product}</span>
      </Link>
      <Status tone={TONES[phase]} testId="connection">
        {texts.connection[phase]}
      </Status>
      <LanguageChoice />
      <Segmented label={texts.theme.label} value={theme} options={THEMES} onChange={chooseTheme} />
      <AccessLink />
      <SignOut />
    </header>
  );
}
