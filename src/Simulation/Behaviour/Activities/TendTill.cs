using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Stands behind a till; busy while somebody pays.</summary>
internal sealed class TendTill(TillQueue queue) : Activity
{
    private float _pose;

    public override bool Step(Person self, Scene scene, float seconds)
    {
        var till = queue.Till;
        self.Intent = Intent.Stand(till.Cashier, Angle.Of(till.Customer - till.Cashier));
        var serves = queue.People.Count > 0 && queue.People[0].IsStanding;
        self.Gaze.Spread = serves ? 0.2f : 0.7f;
        if ((_pose -= seconds) <= 0)
        {
            _pose = self.Random.Between(1.2f, 3.5f);
            self.Take(!serves ? PersonActivity.Standing : self.Random.Happens(0.6f) ? PersonActivity.Reaching : PersonActivity.Holding);
        }

        return false;
    }
}
