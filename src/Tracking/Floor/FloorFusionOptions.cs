using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Floor;

/// <summary>How observations become floor tracks. Distances are in metres, times in elapsed capture time.</summary>
public sealed record FloorFusionOptions
{
    /// <summary>
    /// Spectral density of the white-noise acceleration, in m^2/s^3: how fast a person changes pace. Default 1, which lets
    /// the speed drift by about 1 m/s within a second.
    /// </summary>
    public double AccelerationDensity { get; init; } = 1.0;

    /// <summary>Standard deviation of the unknown velocity of a new track, in m/s per axis. Default 1, a walking pace.</summary>
    public double SpeedSigma { get; init; } = 1.0;

    /// <summary>
    /// Disagreement between cameras that no observation's own sigma covers (calibration, foot point), in metres per axis,
    /// added to it in quadrature. Default 0.2: four calibrated cameras of one room differ by about 0.24 m (median).
    /// </summary>
    public double SystematicSigma { get; init; } = 0.2;

    /// <summary>For how long a velocity is trusted without an observation. Default 1 s; beyond it the person is taken to stand.</summary>
    public TimeSpan CoastHorizon { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The gate of a camera's track towards its own floor track, as squared Mahalanobis distance. Default 25, five standard
    /// deviations: the camera's own track speaks for it, and somebody who turns on the spot at two frames per second gets
    /// this far from the prediction.
    /// </summary>
    public double KeepGate { get; init; } = 25;

    /// <summary>
    /// The gate towards any other floor track, as squared Mahalanobis distance. Default 9.21, 99 % of a chi-squared
    /// distribution with two degrees of freedom.
    /// </summary>
    public double JoinGate { get; init; } = 9.21;

    /// <summary>The farthest that a camera's track may lie from its own floor track. Default 1.2 m.</summary>
    public double KeepMetres { get; init; } = 1.2;

    /// <summary>The farthest that a camera's track may lie from another floor track that was seen just now. Default 0.8 m.</summary>
    public double JoinMetres { get; init; } = 0.8;

    /// <summary>How fast both bounds grow while a floor track is not seen. Default 1.5 m/s.</summary>
    public double ReachSpeed { get; init; } = 1.5;

    /// <summary>What both bounds never exceed. Default 3 m.</summary>
    public double MaximumReach { get; init; } = 3.0;

    /// <summary>
    /// For how long a camera's track may lie outside the gate of its own floor track, unused, before it is taken for
    /// somebody else. Default 0.4 s.
    /// </summary>
    public TimeSpan StrayTime { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>The score from which an observation may begin a track. Default 0.3; weaker ones only continue tracks.</summary>
    public double BirthScore { get; init; } = 0.3;

    /// <summary>How long a new track must have been seen before it counts as a person. Default 0.5 s.</summary>
    public TimeSpan ConfirmationTime { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How often, in frames of any camera, a new track must have been seen before it counts. Default 3.</summary>
    public int ConfirmationObservations { get; init; } = 3;

    /// <summary>How long an unconfirmed track lives unseen. Default 1 s.</summary>
    public TimeSpan TentativePatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After how long unseen a track counts as lost; longer than a camera's interval between frames. Default 1 s.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a track lives unseen inside the cameras' view. Default 8 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a track lives unseen at the border of the cameras' view. Default 3 s.</summary>
    public TimeSpan BorderPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a track lives unseen in an entrance. Default 2 s.</summary>
    public TimeSpan EntrancePatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How near the end of every camera's view a place counts as its border. Default 0.5 m.</summary>
    public double BorderMetres { get; init; } = 0.5;

    /// <summary>How near two tracks of different cameras must stay to become one. Default 0.8 m.</summary>
    public double MergeMetres { get; init; } = 0.8;

    /// <summary>For how long they must stay that near. Default 1 s.</summary>
    public TimeSpan MergeTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How much older than the newest frame of any camera a frame may be. Default 1 s.</summary>
    public TimeSpan LateTolerance { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How far beyond the plan's edge an observation may lie. Default 0.5 m; whoever is seen farther off is behind a window
    /// or half hidden, so that their feet are not where they seem.
    /// </summary>
    public double OffPlanMetres { get; init; } = 0.5;

    /// <summary>The most tracks at a time; further births are refused and counted. Default 512.</summary>
    public int MaximumTracks { get; init; } = 512;

    /// <summary>The most cameras; the one silent for longest gives way. Default 64.</summary>
    public int MaximumCameras { get; init; } = 64;

    /// <summary>The most observations of one frame that are used, in the order given. Default 256.</summary>
    public int MaximumObservations { get; init; } = 256;

    /// <summary>The variance of an observation per axis, in m^2.</summary>
    internal double VarianceOf(CameraObservation observation) =>
        (observation.Sigma * observation.Sigma) + (SystematicSigma * SystematicSigma);

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(AccelerationDensity);
        OptionCheck.Positive(SpeedSigma);
        OptionCheck.NotNegative(SystematicSigma);
        OptionCheck.Positive(CoastHorizon);
        OptionCheck.Positive(KeepGate);
        OptionCheck.Positive(JoinGate);
        OptionCheck.Positive(KeepMetres);
        OptionCheck.Positive(JoinMetres);
        OptionCheck.NotNegative(ReachSpeed);
        OptionCheck.Positive(MaximumReach);
        OptionCheck.NotNegative(StrayTime);
        OptionCheck.NotNegative(BirthScore);
        OptionCheck.NotNegative(ConfirmationTime);
        OptionCheck.AtLeast(ConfirmationObservations, 1);
        OptionCheck.Positive(TentativePatience);
        OptionCheck.Positive(LostAfter);
        OptionCheck.Positive(Patience);
        OptionCheck.Positive(BorderPatience);
        OptionCheck.Positive(EntrancePatience);
        OptionCheck.NotNegative(BorderMetres);
        OptionCheck.NotNegative(MergeMetres);
        OptionCheck.Positive(MergeTime);
        OptionCheck.NotNegative(LateTolerance);
        OptionCheck.NotNegative(OffPlanMetres);
        OptionCheck.AtLeast(MaximumTracks, 1);
        OptionCheck.AtLeast(MaximumCameras, 1);
        OptionCheck.AtLeast(MaximumObservations, 1);
    }
}
