namespace StoreTracking.Simulation.Behaviour;

/// <summary>
/// The figures by which people behave. Those with a source name it; the rest are this project's own choices, made so that a
/// small shop looks like one, and are not findings about shoppers.
/// </summary>
internal static class Habits
{
    /// <summary>
    /// The mean free walking speed in m/s and its standard deviation: Weidmann, "Transporttechnik der Fussgänger" (ETH
    /// Zürich, IVT 90, 1993).
    /// </summary>
    public const float FreeSpeed = 1.34f;

    /// <inheritdoc cref="FreeSpeed"/>
    public const float FreeSpeedDeviation = 0.26f;

    /// <summary>The mean free speed of people who go shopping, in m/s, which Weidmann (1993) gives among purposes of a walk.</summary>
    public const float ShoppingSpeed = 1.16f;

    /// <summary>The deviation that keeps the spread of <see cref="FreeSpeed"/> in proportion.</summary>
    public const float ShoppingSpeedDeviation = ShoppingSpeed * FreeSpeedDeviation / FreeSpeed;

    /// <summary>The mean free speed of people in a hurry, in m/s: a deviation above <see cref="FreeSpeed"/> (own choice).</summary>
    public const float HurriedSpeed = FreeSpeed + FreeSpeedDeviation;

    /// <summary>No one walks slower or faster than this of their own will, in m/s.</summary>
    public const float LeastSpeed = 0.55f;

    /// <inheritdoc cref="LeastSpeed"/>
    public const float MostSpeed = 1.9f;

    /// <summary>Among the goods people stroll at this share of their free speed (own choice).</summary>
    public const float StrollShare = 0.8f;

    /// <summary>
    /// The mean of the zero-truncated Poisson distribution's underlying Poisson: free-forming groups follow that
    /// distribution (James, "The distribution of free-forming small group size", American Sociological Review 18, 1953;
    /// Coleman and James, Sociometry 24, 1961). The value makes 55 % of people come in company, as Moussaïd et al. ("The
    /// walking behaviour of pedestrian social groups", PLoS ONE 5(4), 2010) counted at low density.
    /// </summary>
    public const double PartyRate = 0.8;

    /// <summary>The largest party.</summary>
    public const int LargestParty = 5;

    /// <summary>How much slower in m/s each companion makes a group: the slope at low density in figure 2 of Moussaïd et al. (2010).</summary>
    public const float CompanionSlowdown = 0.04f;

    /// <summary>The distance between neighbours who walk abreast, in metres: d_0 of Moussaïd et al. (2010), figure 4.</summary>
    public const float AbreastDistance = 0.8f;

    /// <summary>
    /// How long a stop at goods lasts: log-normal, median in seconds and deviation of the logarithm. Heavy tails are what
    /// stays at shelves are known for; the two values are this project's own choice (mean 15 s, one stop in twenty above 44 s).
    /// </summary>
    public const float DwellMedian = 10;

    /// <inheritdoc cref="DwellMedian"/>
    public const float DwellDeviation = 0.9f;

    /// <summary>The longest stop at goods, in seconds.</summary>
    public const float LongestDwell = 240;

    /// <summary>How many goods a shopper means to look at: log-normal, median and deviation of the logarithm (own choice).</summary>
    public const float ErrandsMedian = 5;

    /// <inheritdoc cref="ErrandsMedian"/>
    public const float ErrandsDeviation = 0.5f;

    /// <summary>The probability to take a step along the same shelf after a stop and look on (own choice).</summary>
    public const float MoveAlong = 0.35f;

    /// <summary>The probability to come back to the same goods later (own choice).</summary>
    public const float ComeBack = 0.15f;

    /// <summary>The share of parties who buy (own choice).</summary>
    public const float Buys = 0.7f;

    /// <summary>The share of parties who turn round in the doorway (own choice).</summary>
    public const float TurnsRound = 0.06f;

    /// <summary>How long paying takes: log-normal, median in seconds and deviation of the logarithm (own choice).</summary>
    public const float ServiceMedian = 28;

    /// <inheritdoc cref="ServiceMedian"/>
    public const float ServiceDeviation = 0.45f;

    /// <summary>The distance between people in a queue, centre to centre, in metres (own choice).</summary>
    public const float QueueGap = 0.8f;
}
