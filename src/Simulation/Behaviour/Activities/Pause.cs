using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Stands about for a while.</summary>
internal sealed class Pause : Activity
{
    private Vector2 _place;
    private float _facing;
    private float _left;

    public Pause For(float seconds)
    {
        _left = seconds;
        return this;
    }

    public override void Begin(Person self, Scene scene) => (_place, _facing) = (self.Position, self.Heading);

    public override bool Step(Person self, Scene scene, float seconds)
    {
        self.Intent = Intent.Stand(_place, _facing);
        self.Take(PersonActivity.Standing);
        self.Gaze.Spread = 0.6f;
        return (_left -= seconds) <= 0;
    }
}
