import { useState } from 'react';
import { texts } from '../../texts';

/** A button for what cannot be undone: it asks once more, in its own place. */
export function Confirm({ label, question, onConfirm }: { label: string; question: string; onConfirm: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button access-danger" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <span className="access-actions" role="group" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        className="button access-danger"
        // The question takes the place of the button that had the focus.
        ref={(button) => button?.focus()}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {label}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        {texts.access.cancel}
      </button>
    </span>
  );
}
