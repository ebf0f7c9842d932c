import { useState } from 'react';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { isObject, type Json } from '../draft/json';
import { pretty } from '../draft/pretty';
import { textAt } from '../draft/views';

const words = texts.setup.document;

/** The configuration as the JSON that it is: to keep in git, or to bring from there. */
export function DocumentPanel() {
  const { draft, edit } = useSetup();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const text = typed ?? pretty(draft.now);

  const take = (json: string) => {
    const read = parse(json);
    if (read === undefined) {
      setTyped(json);
      setProblem(words.unreadable);
      return;
    }
    edit(() => read);
    setTyped(undefined);
    setProblem(undefined);
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${pretty(draft.now)}\n`], { type: 'application/json' }));
    link.download = `${textAt(draft.now, ['id']) || 'store'}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return (
    <section className="panel setup-form" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      <div className="setup-row">
        <button type="button" className="button" data-testid="download" onClick={download}>{words.download}</button>
        <label className="button">
          {words.upload}
          <input
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            data-testid="upload-json"
            onChange={({ target }) => {
              void target.files?.[0]?.text().then(take);
              target.value = '';
            }}
          />
        </label>
      </div>
      <textarea
        className="input document"
        aria-label={words.title}
        data-testid="document"
        data-field=""
        rows={24}
        spellCheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      {problem !== undefined && <p className="field-problem" role="alert">{problem}</p>}
      <div className="setup-row">
        <button type="button" className="button button-main" data-testid="apply-json" disabled={typed === undefined} onClick={() => take(text)}>{words.apply}</button>
        <button
          type="button"
          className="button"
          disabled={typed === undefined}
          onClick={() => {
            setTyped(undefined);
            setProblem(undefined);
          }}
        >
          {words.discard}
        </button>
      </div>
    </section>
  );
}

/** An object written as JSON; undefined for anything else. */
function parse(text: string): Json | undefined {
  try {
    const read = JSON.parse(text) as Json;
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
