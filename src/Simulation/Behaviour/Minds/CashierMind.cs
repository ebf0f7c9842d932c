using StoreTracking.Simulation.Behaviour.Activities;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Works at a till.</summary>
internal sealed class CashierMind(TillQueue queue) : Mind
{
    private readonly TendTill _tend = new(queue);

    public override Activity Next(Person self, Scene scene) => _tend;
}
