namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Notices that somebody who walks does not get on.</summary>
internal struct Progress
{
    private const float Patience = 2.5f;
    private const float Forgotten = 8;
    private const float Worth = 0.3f;

    private float _best;
    private float _time;
    private float _sinceStall;

    /// <summary>How often in a row they have stalled.</summary>
    public int Stalls { get; private set; }

    /// <summary>Starts over on a way of a length, in metres.</summary>
    public void Restart(float remaining)
    {
        (_best, _time) = (remaining, 0);
    }

    /// <summary>Takes note of what is left of the way; says whether they have just stalled once more.</summary>
    public bool Stalled(float remaining, float seconds)
    {
        _sinceStall += seconds;
        if (remaining < _best - Worth)
        {
            Restart(remaining);
        }

        _time += seconds;
        if (_time < Patience)
        {
            return false;
        }

        Stalls = _sinceStall > Forgotten ? 1 : Stalls + 1;
        (_time, _sinceStall) = (0, 0);
        return true;
    }

    /// <summary>Forgets the stalls.</summary>
    public void Forget() => Stalls = 0;
}
