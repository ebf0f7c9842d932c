using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Stands before goods for a while, looks at them and handles them.</summary>
internal sealed class Browse : Activity
{
    // Whoever faces the goods this nearly is taken up with them.
    private const float FacesGoods = 0.7f;
    private const float WithinReach = 0.5f;
    private const float RestAtClosing = 4;

    private float _left;
    private Handling _hands;

    /// <summary>Chooses how long the next stop lasts, in seconds, from when the goods are faced.</summary>
    public Browse For(float seconds)
    {
        _left = seconds;
        return this;
    }

    public override void Begin(Person self, Scene scene) => _hands.Begin(self);

    public override bool Step(Person self, Scene scene, float seconds)
    {
        var spot = scene.Spots[self.Spot];
        self.Intent = Intent.Stand(spot.Position, spot.Facing);
        self.Gaze.Spread = 0.45f;
        if (MathF.Abs(Angle.Between(self.Heading, spot.Facing)) > FacesGoods || Vector2.Distance(self.Position, spot.Position) > WithinReach)
        {
            self.Engagement = -1;
            self.Take(PersonActivity.Browsing);
            return false;
        }

        self.Engagement = spot.Fixture;
        _hands.Step(self, seconds);
        _left = scene.IsClosing ? MathF.Min(_left, RestAtClosing) : _left;
        return (_left -= seconds) <= 0;
    }

    public override void End(Person self, Scene scene) => self.Engagement = -1;
}
