using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Floor;

/// <summary>How observations become floor tracks. Distances are in metres, times in elapsed capture time.</summary>
public sealed record FloorFusionOptions
{
    /// <summary>Standard deviation of a person's velocity, in m/s per axis. Default 0.7: people in shops stand as often as they walk.</summary>
    public double SpeedSigma { get; init; } = 0.7;

    /// <summary>For how long a velocity lasts, as the time constant of its decay. Default 3 s.</summary>
    public TimeSpan SpeedMemory { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Disagreement between cameras that no observation's own covariance covers (calibration), in metres per axis, added to it in
    /// quadrature. Default 0.15: four calibrated cameras of one room differ by about 0.24 m (median).
    /// </summary>
    public double SystematicSigma { get; init; } = 0.15;

    /// <summary>
    /// For how long the errors of one camera stay alike. Default 0.25 s; frames that follow faster say little new, and count for less.
    /// </summary>
    public TimeSpan CorrelationTime { get; init; } = TimeSpan.FromSeconds(0.25);

    /// <summary>
    /// The density of observations that belong to nobody known, per square metre and frame: what the density of a track at an observation
    /// must exceed. Default 0.01.
    /// </summary>
    public double ClutterDensity { get; init; } = 0.01;

    /// <summary>The gate, as squared Mahalanobis distance. Default 16, four standard deviations.</summary>
    public double Gate { get; init; } = 16;

    /// <summary>How many times likelier a camera's track goes on as the person it was than as another. Default 7.</summary>
    public double BindingOdds { get; init; } = 7;

    /// <summary>Up to which misfit of a camera's track with its floor track that holds: a mean squared Mahalanobis distance. Default 3.</summary>
    public double SoundMisfit { get; init; } = 3;

    /// <summary>From which misfit on the camera's track says nothing any more. Default 6.</summary>
    public double BrokenMisfit { get; init; } = 6;

    /// <summary>Standard deviation of the height of somebody unknown around 1.7 m, children and those who sit included. Default 0.12 m.</summary>
    public double HeightSigma { get; init; } = 0.12;

    /// <summary>How fast a known height becomes uncertain, in metres per root of a second. Default 0.03.</summary>
    public double HeightDrift { get; init; } = 0.03;

    /// <summary>The height below which nobody is taken for a person upright or sitting, in metres. Default 0.8 m.</summary>
    public double LeastHeight { get; init; } = 0.8;

    /// <summary>The height above which nobody is. Default 2.1 m.</summary>
    public double MostHeight { get; init; } = 2.1;

    /// <summary>By how much less a look at a height counts than it would if errors of successive frames were independent. Default 6.</summary>
    public double HeightDoubt { get; init; } = 6;

    /// <summary>The share of detections that show people stooping, 0 to 1. Default 0.1.</summary>
    public double StoopingShare { get; init; } = 0.1;

    /// <summary>How high they then carry their heads, as a share of their height. Default 0.75.</summary>
    public double StoopShare { get; init; } = 0.75;

    /// <summary>The standard deviation of that, in metres. Default 0.2 m.</summary>
    public double StoopSigma { get; init; } = 0.2;

    /// <summary>How far from where somebody stands they may seem to be when they stoop, in metres. Default 3 m.</summary>
    public double StoopReach { get; init; } = 3;

    /// <summary>The share of the lost who stand where they were last seen. Default 0.5.</summary>
    public double StayShare { get; init; } = 0.5;

    /// <summary>How far from there they are seen again, as a standard deviation in metres. Default 0.4 m.</summary>
    public double StaySigma { get; init; } = 0.4;

    /// <summary>
    /// The density of people who appear in the midst of the floor, per square metre, while one waits for somebody lost to appear there: how well
    /// somebody lost must fit to be who appears. Default 0.002.
    /// </summary>
    public double BirthDensity { get; init; } = 0.002;

    /// <summary>The same in an entrance. Default 0.1.</summary>
    public double EntranceBirthDensity { get; init; } = 0.1;

    /// <summary>
    /// How far people are from where the checkpoint of an earlier run has them, in metres per axis. Default 0.7: it may be a second old.
    /// </summary>
    public double CheckpointSigma { get; init; } = 0.7;

    /// <summary>What looks say for or against one person. Default: the colours of clothes.</summary>
    public AppearanceModel Appearance { get; init; } = AppearanceModel.Colours;

    /// <summary>The share of a new description in what is known of somebody's looks, once there are some. Default 0.003.</summary>
    public double AppearanceRate { get; init; } = 0.003;

    /// <summary>How long it is remembered what somebody looked like who left through an entrance. Default 30 s; zero forgets at once.</summary>
    public TimeSpan LooksMemory { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The score from which an observation may begin a track. Default 0.4; weaker ones only continue tracks.</summary>
    public double BirthScore { get; init; } = 0.4;

    /// <summary>The same for an observation that may be the second one of a person. Default 0.5.</summary>
    public double CoveredBirthScore { get; init; } = 0.5;

    /// <summary>How long a new track must have been seen before it counts as a person. Default 0.5 s.</summary>
    public TimeSpan ConfirmationTime { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How often, in frames of any camera, a new track must have been seen before it counts. Default 3.</summary>
    public int ConfirmationObservations { get; init; } = 3;

    /// <summary>What must speak for it, as the natural logarithm of odds. Default 4.</summary>
    public double ConfirmationEvidence { get; init; } = 4;

    /// <summary>What must go on to speak for it; with less it counts as lost, though weak detections follow it. Default 3.</summary>
    public double LeastEvidence { get; init; } = 3;

    /// <summary>For how long evidence lasts, as a time constant. Default 4 s.</summary>
    public TimeSpan EvidenceMemory { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// The score of detections that speak neither for nor against a person, 0 to 1. Default 0.4; with the shipped detector, detections are as
    /// often of nobody new as of somebody at 0.25, but weak ones come in series, and the floor is the better for doubting them.
    /// </summary>
    public double EvenScore { get; init; } = 0.4;

    /// <summary>How fast the logarithm of odds grows with the score. Default 8, as counted with the shipped detector on rendered pictures.</summary>
    public double EvidenceSlope { get; init; } = 8;

    /// <summary>How many times longer and surer a new track must have been seen where one camera alone sees it. Default 3.</summary>
    public double SingleCameraFactor { get; init; } = 3;

    /// <summary>For how long it is remembered who was seen side by side, as a time constant. Default 10 s.</summary>
    public TimeSpan ApartTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The share of pictures with either of two people that must show both for them to be two. Default 0.05.</summary>
    public double ApartShare { get; init; } = 0.05;

    /// <summary>
    /// How far from everybody known a new track must be to count without a picture that shows both: nearer ones may be the same person
    /// seen twice. Default 1.4 m.
    /// </summary>
    public double BirthMetres { get; init; } = 1.4;

    /// <summary>How many such pictures it takes. Default 3.</summary>
    public double BirthSights { get; init; } = 3;

    /// <summary>How long an unconfirmed track lives unseen. Default 1 s.</summary>
    public TimeSpan TentativePatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After how long unseen a track counts as lost; longer than a camera's interval between frames. Default 1 s.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a track lives unseen inside the cameras' view. Default 30 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a track lives unseen where no working camera sees. Default 5 minutes.</summary>
    public TimeSpan BlindPatience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a track lives unseen in an entrance. Default 3 s.</summary>
    public TimeSpan EntrancePatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How near two tracks of different cameras must stay to become one. Default 0.6 m.</summary>
    public double MergeMetres { get; init; } = 0.6;

    /// <summary>By how many standard deviations their heights may differ. Default 2.5.</summary>
    public double MergeHeight { get; init; } = 2.5;

    /// <summary>What their looks must say for one person, as the natural logarithm of odds. Default 0.</summary>
    public double MergeLooks { get; init; }

    /// <summary>For how long they must stay that near. Default 1 s.</summary>
    public TimeSpan MergeTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How much older than the newest frame of any camera a frame may be. Default 2.5 s: some streams buffer for two.</summary>
    public TimeSpan LateTolerance { get; init; } = TimeSpan.FromSeconds(2.5);

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

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(SpeedSigma);
        OptionCheck.Positive(SpeedMemory);
        OptionCheck.NotNegative(SystematicSigma);
        OptionCheck.NotNegative(CorrelationTime);
        OptionCheck.Positive(ClutterDensity);
        OptionCheck.Positive(Gate);
        OptionCheck.AtLeast(BindingOdds, 1);
        OptionCheck.Positive(HeightSigma);
        OptionCheck.NotNegative(HeightDrift);
        OptionCheck.Positive(LeastHeight);
        OptionCheck.AtLeast(MostHeight, LeastHeight);
        OptionCheck.AtLeast(HeightDoubt, 1);
        OptionCheck.AtLeast(BrokenMisfit, SoundMisfit);
        OptionCheck.NotNegative(StayShare);
        OptionCheck.Positive(StaySigma);
        OptionCheck.Positive(BirthDensity);
        OptionCheck.Positive(EntranceBirthDensity);
        OptionCheck.Positive(CheckpointSigma);
        OptionCheck.Positive(AppearanceRate);
        OptionCheck.NotNegative(LooksMemory);
        OptionCheck.NotNegative(BirthScore);
        OptionCheck.NotNegative(ConfirmationTime);
        OptionCheck.AtLeast(ConfirmationObservations, 1);
        OptionCheck.NotNegative(ConfirmationEvidence);
        OptionCheck.NotNegative(LeastEvidence);
        OptionCheck.Positive(EvidenceMemory);
        OptionCheck.NotNegative(EvenScore);
        OptionCheck.Positive(EvidenceSlope);
        OptionCheck.NotNegative(BirthMetres);
        OptionCheck.NotNegative(BirthSights);
        OptionCheck.Positive(ApartTime);
        OptionCheck.NotNegative(ApartShare);
        OptionCheck.AtLeast(SingleCameraFactor, 1);
        OptionCheck.Positive(TentativePatience);
        OptionCheck.Positive(LostAfter);
        OptionCheck.Positive(Patience);
        OptionCheck.Positive(BlindPatience);
        OptionCheck.Positive(EntrancePatience);
        OptionCheck.NotNegative(MergeMetres);
        OptionCheck.Positive(MergeTime);
        OptionCheck.NotNegative(LateTolerance);
        OptionCheck.NotNegative(OffPlanMetres);
        OptionCheck.AtLeast(MaximumTracks, 1);
        OptionCheck.AtLeast(MaximumCameras, 1);
        OptionCheck.AtLeast(MaximumObservations, 1);
    }
}
