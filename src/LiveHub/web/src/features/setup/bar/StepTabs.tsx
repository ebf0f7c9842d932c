import { texts } from '../../../texts';
import { useSetup } from '../context';
import { STEPS, type Step, whereaboutsOf } from '../steps';

/** The steps, each with a mark where something in it is wrong. */
export function StepTabs() {
  const { step, goTo, problems, draft } = useSetup();
  const count = (each: Step) => problems.filter(({ field }) => whereaboutsOf(field, draft.now).step === each).length;
  return (
    <nav className="step-tabs" aria-label={texts.setup.stepsLabel}>
      {STEPS.map((each, i) => (
        <button key={each} type="button" data-testid={`step-${each}`} aria-current={each === step ? 'step' : undefined} onClick={() => goTo(each)}>
          <span className="step-number" aria-hidden="true">{i + 1}</span>
          {texts.setup.steps[each]}
          {count(each) > 0 && (
            <span className="step-problems">
              {count(each)}
              <span className="visually-hidden"> {texts.setup.problemCount(count(each))}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
