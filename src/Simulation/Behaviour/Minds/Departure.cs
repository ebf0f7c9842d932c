using StoreTracking.Simulation.Behaviour.Activities;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>The last walk: through a doorway and over its porch.</summary>
internal sealed class Departure
{
    private readonly Walk _walk = new();

    /// <summary>Whether the last walk has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The walk at the first call; whoever asks again has walked it and is gone.</summary>
    public Activity Next(Person self, Scene scene)
    {
        self.IsGone = HasBegun;
        HasBegun = true;
        scene.Vacate(self);
        var gate = self.Party.Exit!;
        var lane = gate.RightLane(entering: false, self.Random.NextSingle());
        return _walk.To(gate.Point(lane, 0.5f - Gate.PorchDepth), self.FreeSpeed, mayGiveUp: false, waits: true);
    }
}
