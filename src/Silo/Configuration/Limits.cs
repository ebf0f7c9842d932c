namespace StoreTracking.Silo.Configuration;

/// <summary>The bounds that both the rules and the JSON Schema state.</summary>
internal static class Limits
{
    /// <summary>The longest name that people read, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>The fewest frames per second that are worth analysing.</summary>
    public const double MinFrameRate = 0.1;

    /// <summary>The most frames per second of any camera.</summary>
    public const double MaxFrameRate = 60;

    /// <summary>The shortest side of a plan, in metres.</summary>
    public const double MinPlanSide = 1;

    /// <summary>The longest side of a plan, in metres: memory for heatmaps grows with it, and millimetres exceed it.</summary>
    public const double MaxPlanSide = 2000;

    /// <summary>The smallest zone, in square metres.</summary>
    public const double MinZoneArea = 0.01;

    /// <summary>The shortest front of a shelf, in metres.</summary>
    public const double MinFrontLength = 0.1;

    /// <summary>The highest threshold of an alert, in people or seconds.</summary>
    public const double MaxAlertValue = 100_000;

    /// <summary>The longest time that an alert's value must keep beyond a threshold, in seconds.</summary>
    public const double MaxAlertHold = 3_600;

    /// <summary>The most people whom a store may ask for before anything is told of them.</summary>
    public const int MaxFewestPeople = 100;

    /// <summary>The shortest and the longest time for which faces are collected, in seconds.</summary>
    public const double MinExpressionWindow = 30, MaxExpressionWindow = 900;

    /// <summary>The most signals of a store, and the most levels of one of them.</summary>
    public const int MaxSignals = 64, MaxSignalLevels = 16;

    /// <summary>The shortest and the longest time that a signal's value stays at least, in seconds.</summary>
    public const double MinSignalHold = 1, MaxSignalHold = 86_400;

    /// <summary>The most webhooks of a store, and the most tries of one of them before a signal is laid aside.</summary>
    public const int MaxWebhooks = 16, MaxWebhookTries = 100;

    /// <summary>The shortest and the longest time that a webhook waits for an answer, in seconds.</summary>
    public const double MinWebhookTimeout = 0.1, MaxWebhookTimeout = 60;

    /// <summary>The longest step outside that a visit outlives, in seconds: longer ones would join strangers.</summary>
    public const double MaxReentry = 120;

    /// <summary>The longest time after which an unseen visit ends, in seconds.</summary>
    public const double MaxForget = 600;

    /// <summary>The shortest and the longest time after which somebody present works there, in hours.</summary>
    public const double MinPresence = 0.25, MaxPresence = 24;

    /// <summary>The shortest and the longest time in staff-only zones after which somebody works there, in seconds.</summary>
    public const double MinStaffZone = 5, MaxStaffZone = 3_600;

    /// <summary>The shortest counting line, in metres.</summary>
    public const double MinLineLength = 0.2;

    /// <summary>How far the inside point must lie from its line, in metres.</summary>
    public const double MinInsideDistance = 0.05;

    /// <summary>The narrowest band beside a counting line, in metres: below it the noise of a standing person counts.</summary>
    public const double MinLineBand = 0.05;

    /// <summary>The widest band beside a counting line, in metres.</summary>
    public const double MaxLineBand = 2;

    /// <summary>The widest and highest image, in pixels.</summary>
    public const int MaxImageSide = 16384;

    /// <summary>The most areas of a camera's image that are blacked out.</summary>
    public const int MaxMasks = 32;

    /// <summary>The fewest and the most corners of one of them.</summary>
    public const int MinMaskCorners = 3, MaxMaskCorners = 64;

    /// <summary>The narrowest picture of a plan, in metres.</summary>
    public const double MinPictureWidth = 0.1;

    /// <summary>How far from the plan's origin a picture may begin, and how wide it may be, in metres.</summary>
    public const double MaxPicturePlace = 2 * MaxPlanSide;

    /// <summary>The largest file of a plan's picture, in bytes.</summary>
    public const int PictureBytes = 8 << 20;

    /// <summary>The widest and highest picture of a plan, in pixels.</summary>
    public const int MaxPictureSide = 8192;

    /// <summary>The lowest camera, in metres above the floor.</summary>
    public const double MinCameraHeight = 0.2;

    /// <summary>The highest camera, in metres above the floor; millimetres exceed it.</summary>
    public const double MaxCameraHeight = 100;

    /// <summary>The shortest side of a fixture, in metres.</summary>
    public const double MinFixtureSide = 0.05;

    /// <summary>The highest fixture, in metres.</summary>
    public const double MaxFixtureHeight = 10;

    /// <summary>The narrowest doorway, in metres.</summary>
    public const double MinDoorwayWidth = 0.8;

    /// <summary>The most parties that arrive at a simulated store in an hour.</summary>
    public const double MaxArrivalsPerHour = 3_600;

    /// <summary>The shortest time between two crowds that come at once, in minutes.</summary>
    public const double MinSurgeMinutes = 1;

    /// <summary>The longest time between two crowds that come at once, in minutes.</summary>
    public const double MaxSurgeMinutes = 24 * 60;

    /// <summary>The most parties of a crowd that comes at once.</summary>
    public const int MaxSurgeParties = 200;

    /// <summary>The most people who work on the floor of a simulated store.</summary>
    public const int MaxStaff = 100;

    /// <summary>The most false alarms of a simulated camera's frame, on average.</summary>
    public const double MaxFalseAlarms = 10;

    /// <summary>The largest standard deviation of a simulated camera's positions, in metres.</summary>
    public const double MaxPositionNoise = 2;

    /// <summary>The largest delay of a simulated camera's frames, in seconds.</summary>
    public const double MaxLatency = 10;

    /// <summary>How many times the usual a simulated camera may err in what people look like, at most.</summary>
    public const double MaxLooksNoise = 3;

    /// <summary>The largest configuration file, in bytes.</summary>
    public const int FileBytes = 4 << 20;
}
