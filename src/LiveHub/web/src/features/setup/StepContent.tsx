import { texts } from '../../texts';
import { CameraStep } from './cameras/CameraStep';
import { useSetup } from './context';
import { LinesPanel } from './panels/LinesPanel';
import { NoticePanel } from './panels/NoticePanel';
import { PlanPanel } from './panels/PlanPanel';
import { StorePanel } from './panels/StorePanel';
import { ZonesPanel } from './panels/ZonesPanel';
import { PlanEditor } from './plan/PlanEditor';
import { VersionsStep } from './versions/VersionsStep';

/** What a step shows: the plan and what belongs to it, or what it has instead. */
export function StepContent({ onRollBack }: { onRollBack: (version: number) => Promise<void> }) {
  const { step, floor } = useSetup();
  switch (step) {
    case 'cameras':
      return <CameraStep />;
    case 'versions':
      return <VersionsStep onRollBack={onRollBack} />;
    default:
      return (
        <>
          <div className="setup-left">
            {floor ? <PlanEditor floor={floor} /> : <p className="setup-empty">{texts.setup.plan.noFloor}</p>}
          </div>
          <div className="setup-right">
            {step === 'store' && <StorePanel />}
            {step === 'store' && <NoticePanel />}
            {step === 'plan' && <PlanPanel />}
            {step === 'zones' && <ZonesPanel />}
            {step === 'lines' && <LinesPanel />}
          </div>
        </>
      );
  }
}
