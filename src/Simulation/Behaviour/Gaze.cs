namespace StoreTracking.Simulation.Behaviour;

/// <summary>Turns the head: people glance left and right, far among goods and little while they walk.</summary>
internal sealed class Gaze
{
    private const float Farthest = 1.15f;
    private const float TurnRate = 2.6f;

    private float _target;
    private float _left;

    /// <summary>The standard deviation of glances, in radians.</summary>
    public float Spread { get; set; } = 0.25f;

    /// <summary>The turn of the head after a step of time.</summary>
    public float Step(Random random, float turn, float seconds)
    {
        _left -= seconds;
        if (_left <= 0)
        {
            _target = Math.Clamp(random.Normal(0, Spread), -Farthest, Farthest);
            _left = random.Between(0.6f, 2.6f);
        }

        var most = TurnRate * seconds;
        return turn + Math.Clamp((_target - turn) * MathF.Min(1, 6 * seconds), -most, most);
    }
}
