import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CameraStatus } from '../../contracts/contracts.g';
import { Faces } from './Faces';

const CAMERA: CameraStatus = { id: 'door', state: 'live', frameRate: 10, droppedFrames: 0, restarts: 0, readsFaces: true };
const EXPRESSION = { valence: -0.15, arousal: 0.35, from: '2030-01-01T12:00:00Z', until: '2030-01-01T12:01:00Z' };
const PROFILE = { upTo24: 5, from25To39: 10, from40To59: 0, from60: 0, female: 10, male: 5 };

describe('the faces of the crowd', () => {
  it('are not mentioned where no camera reads them', () => {
    expect(renderToStaticMarkup(<Faces cameras={[{ ...CAMERA, readsFaces: false }]} />)).toBe('');
  });

  it('say nothing before enough of them were looked at', () => {
    const page = renderToStaticMarkup(<Faces cameras={[CAMERA]} />);
    expect(page).toContain('Too few visitors of late to tell');
    expect(page).not.toContain('profile');
  });

  it('say how pleasant and how stirred they look, and a profile without small numbers', () => {
    const page = renderToStaticMarkup(<Faces cameras={[CAMERA]} expression={EXPRESSION} profile={PROFILE} />);
    expect(page).toContain('data-testid="valence">-0.15<');
    expect(page).toContain('data-testid="arousal">0.35<');
    expect(page.match(/>few</g)).toHaveLength(2);
    expect(page.match(/>10</g)).toHaveLength(2);
  });
});
