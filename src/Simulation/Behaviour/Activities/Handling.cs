using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>What hands do at goods: people look, reach or bend, hold what they took, put it back.</summary>
internal struct Handling
{
    private float _left;

    /// <summary>Begins with looking.</summary>
    public void Begin(Person self)
    {
        self.Take(PersonActivity.Browsing);
        _left = self.Random.Between(1, 4);
    }

    /// <summary>Goes on for one step of time.</summary>
    public void Step(Person self, float seconds)
    {
        _left -= seconds;
        if (_left > 0)
        {
            return;
        }

        var next = Next(self.Pose, self.Random.NextSingle());
        self.Take(next);
        _left = Lasting(next, self.Random);
    }

    private static PersonActivity Next(PersonActivity now, float chance) => now switch
    {
        PersonActivity.Browsing => chance < 0.45f ? PersonActivity.Reaching : chance < 0.62f ? PersonActivity.Bending : PersonActivity.Browsing,
        PersonActivity.Reaching or PersonActivity.Bending => chance < 0.6f ? PersonActivity.Holding : PersonActivity.Browsing,
        PersonActivity.Holding => chance < 0.35f ? PersonActivity.Reaching : PersonActivity.Browsing,
        _ => PersonActivity.Browsing,
    };

    private static float Lasting(PersonActivity pose, Random random) => pose switch
    {
        PersonActivity.Reaching => random.Between(1.2f, 2.4f),
        PersonActivity.Bending => random.Between(1.8f, 3.6f),
        PersonActivity.Holding => random.Between(2.5f, 8),
        _ => random.Between(2, 6),
    };
}
