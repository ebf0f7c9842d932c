import type { CameraStatus, ExpressionLive, ProfileLive } from '../../contracts/contracts.g';
import { formatCount, formatDecimal, formatMoment } from '../../format';
import { texts } from '../../texts';

const words = texts.store.faces;

const AGES = ['upTo24', 'from25To39', 'from40To59', 'from60'] as const;
const GENDERS = ['female', 'male'] as const;

/** What the faces of the crowd say together, where cameras read them. Nothing of it is of a few people. */
export function Faces({ cameras, expression, profile }: { cameras: readonly CameraStatus[]; expression?: ExpressionLive | undefined; profile?: ProfileLive | undefined }) {
  if (!expression && !profile && !cameras.some(({ readsFaces }) => readsFaces)) {
    return null;
  }
  return (
    <section className="panel faces" aria-labelledby="faces" title={words.hint}>
      <h2 id="faces">{words.title}</h2>
      {expression ? (
        <>
          <Side name={words.valence} ends={words.valenceEnds} value={expression.valence} testId="valence" />
          <Side name={words.arousal} ends={words.arousalEnds} value={expression.arousal} testId="arousal" />
          <p className="faces-of">{words.until(formatMoment(Date.parse(expression.until)))}</p>
        </>
      ) : (
        <p className="panel-empty">{words.withheld}</p>
      )}
      {profile && (
        <div className="faces-profile" data-testid="profile">
          <Cells title={words.ages} cells={AGES} profile={profile} />
          <Cells title={words.genders} cells={GENDERS} profile={profile} />
        </div>
      )}
    </section>
  );
}

function Side({ name, ends, value, testId }: { name: string; ends: readonly [string, string]; value: number; testId: string }) {
  return (
    <div className="side">
      <span className="side-head">
        {name} <b data-testid={testId}>{formatDecimal(value, 2)}</b>
      </span>
      <span className="side-scale" aria-hidden="true">
        <span className="side-now" style={{ insetInlineStart: `${50 * (1 + value)}%` }} />
      </span>
      <span className="side-ends">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </div>
  );
}

function Cells({ title, cells, profile }: { title: string; cells: readonly (keyof ProfileLive)[]; profile: ProfileLive }) {
  const most = Math.max(1, ...cells.map((cell) => profile[cell]));
  return (
    <dl aria-label={title}>
      {cells.map((cell) => (
        <div key={cell}>
          <dt>{words.cells[cell]}</dt>
          <dd>
            <span className="faces-bar" aria-hidden="true">
              <span style={{ transform: `scaleX(${profile[cell] / most})` }} />
            </span>
            <b>{profile[cell] === 0 ? words.few : formatCount(profile[cell])}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
