import { useState } from 'react';
import { reloadHistories, type UploadResult, uploadTransactions } from '../../api/history';
import { failureText, texts } from '../../texts';

const words = texts.history.sales;

/** Takes a file of transactions and says what became of it. */
export function SalesUpload({ store, hasSales }: { store: string; hasSales: boolean }) {
  const [result, setResult] = useState<UploadResult | 'sending'>();
  const send = async (file: File | undefined) => {
    if (file !== undefined) {
      setResult('sending');
      const next = await uploadTransactions(store, file);
      setResult(next);
      if (next.status === 'kept') {
        reloadHistories();
      }
    }
  };
  return (
    <section className="panel" aria-labelledby="sales-upload">
      <h2 id="sales-upload">{words.title}</h2>
      {!hasSales && <p className="history-note">{words.none}</p>}
      <p className="history-note">{words.hint}</p>
      <label className="history-file">
        {words.choose}
        <input
          type="file"
          accept=".csv,text/csv"
          disabled={result === 'sending'}
          onChange={({ target }) => {
            void send(target.files?.[0]);
            // The same file again is a choice, too: it may have been corrected.
            target.value = '';
          }}
        />
      </label>
      <div role="status" className="history-result" data-testid="upload-result">
        {result === 'sending' ? words.sending : result && <Outcome result={result} />}
      </div>
    </section>
  );
}

function Outcome({ result }: { result: UploadResult }) {
  switch (result.status) {
    case 'kept':
      return <p className="tone-good">{words.kept(result.receipt.rows, result.receipt.added)}</p>;
    case 'failed':
      return <p className="tone-bad">{failureText(result.failure)}</p>;
    case 'refused':
      return (
        <>
          <p className="tone-bad">{words.refused}</p>
          {result.rows.length === 0 ? (
            <p>{result.detail}</p>
          ) : (
            <ul className="history-rows">
              {result.rows.map(({ row, field, detail }) => (
                <li key={row}>
                  <b>{words.row(row, field)}</b> {detail}
                </li>
              ))}
            </ul>
          )}
        </>
      );
  }
}
