namespace StoreTracking.Tracking.Mood;

/// <summary>The energy of the people in one area, second by second.</summary>
/// <param name="squareMetres">The area.</param>
/// <param name="options">What calm and rushed are.</param>
internal sealed class EnergyMeter(double squareMetres, EnergyOptions options)
{
    private double _people;
    private double _before;
    private double _walking;
    private double _pace;
    private double _changes;
    private double _energy;
    private int _pending;
    private TimeSpan _enough;

    /// <summary>
    /// The energy, 0 to 1; null while it would tell of fewer than <see cref="EnergyOptions.FewestPeople"/>.
    /// </summary>
    public double? Energy => _enough >= options.FewestPeopleFor ? _energy : null;

    /// <summary>How sure it is, 0 to 1, where all of the area is in view.</summary>
    public double Confidence => EnergyFormula.Confidence(_people, 1);

    /// <summary>How fast the number of people grows (positive) or falls, as the binary logarithm of its change over the last minutes.</summary>
    public double Growth => Math.Log2((_people + 1) / (_before + 1));

    /// <summary>Takes note that somebody came or went.</summary>
    public void Change() => _pending++;

    /// <summary>Goes on to the next moment.</summary>
    /// <param name="people">How many people are there.</param>
    /// <param name="walkers">How many of them walk.</param>
    /// <param name="speeds">The sum of the walkers' speeds in m/s.</param>
    /// <param name="seconds">The time since the last step.</param>
    /// <param name="mayBeTold">Whether what the areas beside it leave over is of enough people, too.</param>
    public void Step(int people, int walkers, double speeds, double seconds, bool mayBeTold)
    {
        var (now, slow) = (Share(seconds, options.Memory), Share(seconds, options.ChangeMemory));
        _people += now * (people - _people);
        _before += slow * (people - _before);
        _walking += now * ((people > 0 ? (double)walkers / people : 0) - _walking);
        _pace += walkers > 0 ? now * ((speeds / walkers) - _pace) : 0;
        _changes += Share(seconds, options.FlowMemory) * ((_pending * 30 / seconds) - _changes);
        _pending = 0;
        _energy = EnergyFormula.Of(new(squareMetres, _people, _before, _walking, _pace, _changes), options);
        _enough = mayBeTold && people >= options.FewestPeople ? _enough + TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
    }

    private static double Share(double seconds, TimeSpan memory) => 1 - Math.Exp(-seconds / memory.TotalSeconds);
}
