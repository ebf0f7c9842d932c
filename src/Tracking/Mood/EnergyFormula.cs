namespace StoreTracking.Tracking.Mood;

/// <summary>
/// How lively a crowd is, from 0 (nobody is there) to 1 (as full as may be, and in a hurry), without a look at anybody's face.
/// </summary>
/// <remarks>
/// <para>E = ½ load + ½ stir, each from 0 to 1.</para>
/// <para>Load is the density by <see cref="EnergyOptions.FullDensity"/>.</para>
/// <para>
/// Stir is 0.5 pace + 0.25 renewal + 0.1 walking + 0.15 growth. Pace is the walkers' mean speed between
/// <see cref="EnergyOptions.SlowPace"/> and <see cref="EnergyOptions.FastPace"/>. Renewal is <see cref="EnergyOptions.ShortStay"/> by how long people
/// stay, which by Little's law (Operations Research 9, 1961) is their number by how many come and go. Walking is the share of people
/// who walk, between <see cref="EnergyOptions.FewWalk"/> and <see cref="EnergyOptions.MostWalk"/>. Growth is a half while the number of people is
/// steady, 1 where it doubled and 0 where it halved. The weights are this project's own choice, tested on simulated shops that are
/// calm, busy, rushed and emptying.
/// </para>
/// </remarks>
public static class EnergyFormula
{
    private const double PaceWeight = 0.5;
    private const double RenewalWeight = 0.25;
    private const double WalkingWeight = 0.1;
    private const double GrowthWeight = 0.15;

    /// <summary>The energy of a crowd, 0 to 1.</summary>
    public static double Of(in CrowdMotion crowd, EnergyOptions options)
    {
        if (crowd.People <= 0 || crowd.SquareMetres <= 0)
        {
            return 0;
        }

        var load = Math.Min(1, crowd.People / crowd.SquareMetres / options.FullDensity);
        var pace = Between(options.SlowPace, options.FastPace, crowd.Pace);
        var renewal = Math.Min(1, crowd.ChangesPerMinute / crowd.People * options.ShortStay.TotalMinutes);
        var walking = Between(options.FewWalk, options.MostWalk, crowd.WalkingShare);
        var growth = Math.Clamp(0.5 + (0.5 * Math.Log2((crowd.People + 1) / (crowd.PeopleBefore + 1))), 0, 1);
        return (load + (PaceWeight * pace) + (RenewalWeight * renewal) + (WalkingWeight * walking) + (GrowthWeight * growth)) / 2;
    }

    /// <summary>
    /// How sure an energy is, 0 to 1: the share of the area that is in view, less what the motion of few people leaves open, whose
    /// error falls with the root of their number.
    /// </summary>
    public static double Confidence(double people, double seenShare) =>
        seenShare * (people < 1 ? 1 : 1 - ((PaceWeight + WalkingWeight) / Math.Sqrt(people)));

    private static double Between(double low, double high, double value) => Math.Clamp((value - low) / (high - low), 0, 1);
}

/// <summary>How a crowd moves, averaged over the last seconds.</summary>
/// <param name="SquareMetres">The area that it is in.</param>
/// <param name="People">How many people there are.</param>
/// <param name="PeopleBefore">How many there were over the last minutes.</param>
/// <param name="WalkingShare">Which share of them walks, 0 to 1.</param>
/// <param name="Pace">The walkers' mean speed in m/s; 0 where nobody walks.</param>
/// <param name="ChangesPerMinute">How many people come or go in a minute, half of the sum of both.</param>
public readonly record struct CrowdMotion(
    double SquareMetres, double People, double PeopleBefore, double WalkingShare, double Pace, double ChangesPerMinute);
