import { language, texts } from '../texts';
import { chooseLanguage, type Language, LANGUAGES } from '../texts/language';

/** Which language the pages speak. */
export function LanguageChoice() {
  return (
    <select
      className="select language"
      aria-label={texts.language}
      value={language}
      onChange={(event) => chooseLanguage(event.target.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
