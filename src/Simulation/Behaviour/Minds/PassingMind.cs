using StoreTracking.Simulation.Behaviour.Activities;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Comes as far as the doorway, looks in, and turns round.</summary>
internal sealed class PassingMind(Gate gate) : Mind
{
    private readonly Walk _walk = new();
    private readonly Pause _pause = new();
    private readonly Departure _departure = new();
    private int _stage;

    public override Activity Next(Person self, Scene scene)
    {
        switch (_stage++)
        {
            case 0:
                var lane = gate.RightLane(entering: true, self.Random.NextSingle());
                return _walk.To(gate.Point(lane, self.Random.Between(-0.8f, 0.25f)), self.FreeSpeed * Habits.StrollShare);
            case 1:
                return _pause.For(self.Random.LogNormal(2.2f, 0.5f));
            default:
                self.Party.Exit ??= gate;
                return _departure.Next(self, scene);
        }
    }
}
