using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Stands at the till until served, then leaves the queue to the next one.</summary>
internal sealed class Pay : Activity
{
    private TillQueue? _queue;
    private float _left;
    private float _pose;

    /// <summary>Chooses where to pay and how long it takes, in seconds.</summary>
    public Pay At(TillQueue queue, float seconds)
    {
        (_queue, _left, _pose) = (queue, seconds, 0);
        return this;
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        var till = _queue!.Till;
        self.Intent = Intent.Stand(till.Customer, Angle.Of(till.Cashier - till.Customer));
        self.Gaze.Spread = 0.3f;
        if ((_pose -= seconds) <= 0)
        {
            _pose = self.Random.Between(1.5f, 4);
            self.Take(self.Random.NextSingle() switch { < 0.35f => PersonActivity.Reaching, < 0.6f => PersonActivity.Holding, _ => PersonActivity.Standing });
        }

        return (_left -= seconds) <= 0;
    }

    public override void End(Person self, Scene scene)
    {
        _queue!.Leave(self);
        self.IsInLine = false;
    }
}
