import type { CameraPlan, CameraState, CameraStatus } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import { ageSeconds, isStale } from '../../time/age';
import { useNow } from '../../time/useNow';
import { Status, type Tone } from '../../ui/Status';

const words = texts.store.cameras;

const TONES: Record<CameraState, Tone> = { starting: 'quiet', live: 'good', retrying: 'warn', ended: 'quiet', faulted: 'bad' };

/** How the cameras are doing, and why where one is not well. */
export function CameraList({ cameras, live }: { cameras: readonly CameraPlan[]; live: readonly CameraStatus[] }) {
  const byId = new Map(live.map((camera) => [camera.id, camera]));
  const delivering = cameras.filter(({ id }) => byId.get(id)?.state === 'live').length;
  return (
    <section className="panel" aria-labelledby="cameras">
      <h2 id="cameras">
        {words.title} {cameras.length > 0 && <small>{words.delivering(delivering, cameras.length)}</small>}
      </h2>
      {cameras.length === 0 && <p className="panel-empty">{words.none}</p>}
      <ul className="cameras">
        {cameras.map(({ id, name }) => (
          <Camera key={id} id={id} name={name} status={byId.get(id)} />
        ))}
      </ul>
    </section>
  );
}

function Camera({ id, name, status }: { id: string; name: string; status: CameraStatus | undefined }) {
  const age = ageSeconds(status?.lastFrameAt, useNow());
  return (
    <li>
      <div className="camera-line">
        <span>{name}</span>
        <Status tone={status ? TONES[status.state] : 'quiet'} testId={`camera-${id}-state`}>
          {status ? texts.cameraState[status.state] : words.unknown}
        </Status>
      </div>
      <div className="camera-details">
        {status && (
          <>
            <span>{words.rate(status.frameRate)}</span>
            <span className={status.state === 'live' && isStale(age) ? 'tone-warn' : undefined} data-testid={`camera-${id}-age`}>
              {age === undefined ? words.noFrame : words.lastFrame(age)}
            </span>
            <span>{words.dropped(status.droppedFrames)}</span>
            {status.restarts > 0 && <span>{words.restarts(status.restarts)}</span>}
          </>
        )}
      </div>
      {status?.reason && <p>{status.reason}</p>}
      {status?.readsFaces && <p>{words.readsFaces}</p>}
      {status?.lacks && <p>{status.lacks}</p>}
    </li>
  );
}
