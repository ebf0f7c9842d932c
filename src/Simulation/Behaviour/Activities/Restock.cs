using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Fills a shelf for minutes: reaches and bends far more than a shopper does.</summary>
internal sealed class Restock : Activity
{
    private float _left;
    private float _pose;

    /// <summary>Chooses how long the next filling takes, in seconds.</summary>
    public Restock For(float seconds)
    {
        _left = seconds;
        return this;
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        var spot = scene.Spots[self.Spot];
        self.Intent = Intent.Stand(spot.Position, spot.Facing);
        self.Gaze.Spread = 0.3f;
        if ((_pose -= seconds) <= 0)
        {
            _pose = self.Random.Between(1.2f, 4);
            self.Take(self.Random.NextSingle() switch
            {
                < 0.4f => PersonActivity.Reaching,
                < 0.75f => PersonActivity.Bending,
                < 0.9f => PersonActivity.Holding,
                _ => PersonActivity.Browsing,
            });
        }

        return (_left -= seconds) <= 0;
    }

    public override void End(Person self, Scene scene) => scene.Vacate(self);
}
