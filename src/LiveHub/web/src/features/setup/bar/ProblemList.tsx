import { texts } from '../../../texts';
import { useSetup } from '../context';
import { formatPath, parsePath, type Path } from '../draft/json';
import { whereaboutsOf } from '../steps';

/** What is wrong with the draft; each leads to the field that holds it. */
export function ProblemList() {
  const { problems, draft, goTo, showFloor } = useSetup();
  const follow = (field: string) => {
    const { step, selected, floor } = whereaboutsOf(field, draft.now);
    if (floor !== undefined) {
      showFloor(floor);
    }
    goTo(step, selected);
    // The field is there once the page has drawn the step.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(parsePath(field))));
  };
  return (
    <ul className="problem-list">
      {problems.map(({ field, message }, i) => (
        <li key={`${field} ${i}`}>
          <button type="button" className="button-link" onClick={() => follow(field)}>
            {field === '' ? texts.setup.changes.document : field}
          </button>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** Takes the focus to the control of a field, or to what holds it. */
function focusField(path: Path): void {
  for (let length = path.length; length >= 0; length--) {
    const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(formatPath(path.slice(0, length)))}"]`);
    const control = found?.matches('input, select, textarea, [tabindex]') === true ? found : found?.querySelector<HTMLElement>('input, select, textarea');
    if (control) {
      control.focus();
      control.scrollIntoView({ block: 'center' });
      return;
    }
  }
}
