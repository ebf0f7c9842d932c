import { locale } from '../../../format';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { at, type Json, listAt, withAt } from '../draft/json';
import { textAt } from '../draft/views';
import { TextField } from '../fields/fields';

const words = texts.setup.notice;
const NOTICE = ['notice'];
const LANGUAGES = ['en', 'de', 'fr'];

/** Problems that no single field has. */
const OWN = /^notice\.(controller|languages.*)$/;

const languageNames = new Intl.DisplayNames(locale, { type: 'language' });

/** What visitors are told at the entrance; no real camera starts without. */
export function NoticePanel() {
  const { draft, edit, problems } = useSetup();
  const has = at(draft.now, NOTICE) !== undefined;
  return (
    <section className="panel setup-form" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      {has ? (
        <>
          <TextField label={words.version} path={['notice', 'version']} hint={words.versionHint} placeholder="2026-11" />
          <Languages />
          <TextField label={words.controller} path={['notice', 'controller', 'name']} hint={words.controllerHint} />
          <TextField label={words.address} path={['notice', 'controller', 'address']} isOptional />
          <TextField label={words.email} path={['notice', 'controller', 'email']} isOptional placeholder="privacy@example.com" />
          <TextField label={words.phone} path={['notice', 'controller', 'phone']} isOptional />
          <TextField label={words.legalBasis} path={['notice', 'legalBasis']} hint={words.legalBasisHint} />
          <TextField label={words.authority} path={['notice', 'complaintAuthority']} isOptional />
          {problems.filter(({ field }) => OWN.test(field)).map(({ field, message }) => (
            <p key={field} className="field-problem" role="alert">{message}</p>
          ))}
          <p className="setup-row">
            <a className="button" href={`/notice/${textAt(draft.now, ['id'])}`} target="_blank" rel="noreferrer">{words.open}</a>
            <button type="button" className="button" onClick={() => edit((now) => withAt(now, NOTICE, undefined))}>{words.remove}</button>
          </p>
        </>
      ) : (
        <button type="button" className="button button-main" data-testid="add-notice" onClick={() => edit((now) => withAt(now, NOTICE, newNotice()))}>
          {words.add}
        </button>
      )}
    </section>
  );
}

function Languages() {
  const { draft, edit } = useSetup();
  const chosen = listAt(draft.now, ['notice', 'languages']);
  const turn = (language: string) => (now: Json) =>
    withAt(now, ['notice', 'languages'], chosen.includes(language) ? chosen.filter((each) => each !== language) : [...chosen, language]);
  return (
    <fieldset className="field" data-field="notice.languages">
      <legend>{words.languages}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} className="field-check">
          <input type="checkbox" checked={chosen.includes(language)} onChange={() => edit(turn(language))} /> {languageNames.of(language)}
        </label>
      ))}
    </fieldset>
  );
}

/** A notice of this month in the reader's language, whose controller is still to be named. */
function newNotice(): Json {
  const language = LANGUAGES.find((each) => locale.startsWith(each)) ?? 'en';
  return {
    version: new Date().toISOString().slice(0, 7),
    languages: [language],
    controller: { name: '', email: '' },
    legalBasis: words.usualBasis,
  };
}
