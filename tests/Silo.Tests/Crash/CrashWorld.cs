namespace StoreTracking.Silo.Tests.Crash;

/// <summary>
/// The truth of one store. People walk in through the door, stand before the shelf and walk out again, each on a lane of
/// their own and farther from the next than any lost track reaches, so that whatever the silo gets wrong is not the
/// tracking's doing. Time passes only when the test says so: while the silo is dead, everybody stands still.
/// </summary>
internal sealed class CrashWorld
{
    private const int Lanes = 12;
    private const double Outside = 0.4;

    private readonly Random _random;
    private readonly Lane[] _lanes;
    private int _lastTrack;

    public CrashWorld(int seed)
    {
        _random = new(seed);
        _lanes = [.. Enumerable.Range(0, Lanes).Select(lane => new Lane { Y = 2 + (lane * 4), FreeFor = _random.NextDouble() * 15 })];
    }

    /// <summary>Seconds since the beginning.</summary>
    public double Now { get; private set; }

    /// <summary>Whether nobody new comes any more.</summary>
    public bool IsClosing { get; set; }

    /// <summary>When the door's line was crossed inwards, in seconds.</summary>
    public List<double> Entries { get; } = [];

    /// <summary>The same outwards.</summary>
    public List<double> Exits { get; } = [];

    /// <summary>When each visit that is over began and ended.</summary>
    public List<(double Began, double Ended)> Visits { get; } = [];

    /// <summary>How many people are inside for certain, and how many may be: whoever crossed just now may not be counted yet.</summary>
    public (int Least, int Most) Inside(double settled) => (
        Entries.Count(at => at <= Now - settled) - Exits.Count,
        Entries.Count - Exits.Count(at => at <= Now - settled));

    /// <summary>How many have been in view for a time, and how many are, or were until a moment ago.</summary>
    public (int Least, int Most) Present(double settled, double gone) => (
        _lanes.Count(lane => lane.Person is { } person && Now - person.Began >= settled),
        _lanes.Count(static lane => lane.Person is not null) + Visits.Count(visit => Now - visit.Ended <= gone));

    /// <summary>Where everybody stands, with the error of a good camera.</summary>
    public (int Track, double X, double Y)[] Look() =>
    [
        .. _lanes.Where(static lane => lane.Person is not null).Select(lane => (
            lane.Person!.Track, Math.Round(lane.Person.X + Noise(), 3), Math.Round(lane.Y + Noise(), 3))),
    ];

    /// <summary>Lets time pass.</summary>
    public void Advance(double seconds)
    {
        Now += seconds;
        foreach (var lane in _lanes)
        {
            if (lane.Person is not null)
            {
                Walk(lane, lane.Person, seconds);
            }
            else if ((lane.FreeFor -= seconds) <= 0 && !IsClosing)
            {
                lane.Person = new(++_lastTrack, Now, Speed: 1.2 + (_random.NextDouble() * 0.5), Turn: 8 + (_random.NextDouble() * 3))
                {
                    X = Outside,
                    Stands = _random.NextDouble() * 4,
                };
            }
        }
    }

    private void Walk(Lane lane, Person person, double seconds)
    {
        var before = person.X;
        if (person.X < person.Turn && !person.IsLeaving)
        {
            person.X += person.Speed * seconds;
        }
        else if ((person.Stands -= seconds) <= 0)
        {
            person.IsLeaving = true;
            person.X -= person.Speed * seconds;
        }

        if (before < CrashStore.Door && person.X >= CrashStore.Door)
        {
            Entries.Add(Now);
        }
        else if (before >= CrashStore.Door && person.X < CrashStore.Door)
        {
            Exits.Add(Now);
        }

        if (person.IsLeaving && person.X <= Outside)
        {
            // The next person on this lane comes when the floor has let go of this one for certain, also one that is killed
            // every other second: two people in one place soon after each other are one visit to it.
            Visits.Add((person.Began, Now));
            (lane.Person, lane.FreeFor) = (null, 20 + (_random.NextDouble() * 4));
        }
    }

    /// <summary>A normal draw with a standard deviation of 4 cm (Box and Muller 1958).</summary>
    private double Noise() => 0.04 * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private sealed class Lane
    {
        public required double Y { get; init; }

        public Person? Person { get; set; }

        public double FreeFor { get; set; }
    }

    private sealed record Person(int Track, double Began, double Speed, double Turn)
    {
        public double X { get; set; }

        public double Stands { get; set; }

        public bool IsLeaving { get; set; }
    }
}
