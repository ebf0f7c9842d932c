using System.Text.Json.Nodes;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The part of the rules that a JSON Schema can state: bounds, lengths, and what goes together.</summary>
internal static class SchemaRules
{
    private static readonly Dictionary<(Type Owner, string Property), Func<JsonObject>> OfProperties = new()
    {
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Name))] = Name,
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Capacity))] = () => new() { ["minimum"] = 1 },
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Currency))] = () => new() { ["pattern"] = "^[A-Z]{3}$" },
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Floors))] = () => Items(1),
        [(typeof(DetectorConfiguration), nameof(DetectorConfiguration.Score))] = Share,
        [(typeof(DetectorConfiguration), nameof(DetectorConfiguration.Overlap))] = Share,
        [(typeof(FloorConfiguration), nameof(FloorConfiguration.Id))] = Id,
        [(typeof(FloorConfiguration), nameof(FloorConfiguration.Name))] = Name,
        [(typeof(FloorConfiguration), nameof(FloorConfiguration.Walls))] = () => new()
        {
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = Point(), ["minItems"] = 2 },
        },
        [(typeof(ZoneConfiguration), nameof(ZoneConfiguration.Id))] = Id,
        [(typeof(ZoneConfiguration), nameof(ZoneConfiguration.Name))] = Name,
        [(typeof(ZoneConfiguration), nameof(ZoneConfiguration.Polygon))] = () => Items(3),
        [(typeof(ZoneConfiguration), nameof(ZoneConfiguration.Front))] = () => Items(2, 2),
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.Id))] = Id,
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.Name))] = Name,
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.Zone))] = Id,
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.Raise))] =
            () => new() { ["exclusiveMinimum"] = 0, ["maximum"] = Limits.MaxAlertValue },
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.Clear))] = () => Range(0, Limits.MaxAlertValue),
        [(typeof(AlertConfiguration), nameof(AlertConfiguration.HoldSeconds))] = () => Range(0, Limits.MaxAlertHold),
        [(typeof(NoticeConfiguration), nameof(NoticeConfiguration.Version))] = () => Text(NoticeRules.LongestVersion),
        [(typeof(NoticeConfiguration), nameof(NoticeConfiguration.Languages))] = () => new() { ["minItems"] = 1, ["uniqueItems"] = true },
        [(typeof(NoticeConfiguration), nameof(NoticeConfiguration.LegalBasis))] = () => Text(NoticeRules.LongestText),
        [(typeof(NoticeConfiguration), nameof(NoticeConfiguration.ComplaintAuthority))] = () => Text(NoticeRules.LongestText),
        [(typeof(ContactConfiguration), nameof(ContactConfiguration.Name))] = Name,
        [(typeof(ContactConfiguration), nameof(ContactConfiguration.Address))] = () => Text(NoticeRules.LongestText),
        [(typeof(ContactConfiguration), nameof(ContactConfiguration.Email))] = () => new() { ["pattern"] = NoticeRules.Email },
        [(typeof(ContactConfiguration), nameof(ContactConfiguration.Phone))] = () => new() { ["pattern"] = NoticeRules.Phone },
        [(typeof(ExpressionConfiguration), nameof(ExpressionConfiguration.Cameras))] =
            () => new() { ["items"] = Id(), ["minItems"] = 1, ["uniqueItems"] = true },
        [(typeof(ExpressionConfiguration), nameof(ExpressionConfiguration.WindowSeconds))] =
            () => Range(Limits.MinExpressionWindow, Limits.MaxExpressionWindow),
        [(typeof(ExpressionConfiguration), nameof(ExpressionConfiguration.LegalBasis))] = () => Text(NoticeRules.LongestText),
        [(typeof(ExpressionConfiguration), nameof(ExpressionConfiguration.NoticeVersion))] = () => Text(NoticeRules.LongestVersion),
        [(typeof(ExpressionConfiguration), nameof(ExpressionConfiguration.ApprovedBy))] = () => Text(Limits.NameLength),
        [(typeof(AnonymityConfiguration), nameof(AnonymityConfiguration.FewestPeople))] = () => Range(Anonymity.FewestPeople, Limits.MaxFewestPeople),
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Signals))] = () => new() { ["maxItems"] = Limits.MaxSignals },
        [(typeof(StoreConfiguration), nameof(StoreConfiguration.Webhooks))] = () => new() { ["maxItems"] = Limits.MaxWebhooks },
        [(typeof(SignalConfiguration), nameof(SignalConfiguration.Name))] = SignalName,
        [(typeof(SignalConfiguration), nameof(SignalConfiguration.Zone))] = Id,
        [(typeof(SignalConfiguration), nameof(SignalConfiguration.Levels))] = () => Items(1, Limits.MaxSignalLevels),
        [(typeof(SignalConfiguration), nameof(SignalConfiguration.Otherwise))] = SignalName,
        [(typeof(SignalConfiguration), nameof(SignalConfiguration.HoldSeconds))] = () => Range(Limits.MinSignalHold, Limits.MaxSignalHold),
        [(typeof(SignalLevelConfiguration), nameof(SignalLevelConfiguration.Value))] = SignalName,
        [(typeof(SignalHoursConfiguration), nameof(SignalHoursConfiguration.From))] = TimeOfDay,
        [(typeof(SignalHoursConfiguration), nameof(SignalHoursConfiguration.To))] = TimeOfDay,
        [(typeof(SignalHoursConfiguration), nameof(SignalHoursConfiguration.Outside))] = SignalName,
        [(typeof(WebhookConfiguration), nameof(WebhookConfiguration.Id))] = Id,
        [(typeof(WebhookConfiguration), nameof(WebhookConfiguration.SecretVariable))] = () => new() { ["pattern"] = WebhookRules.Variable },
        [(typeof(WebhookConfiguration), nameof(WebhookConfiguration.Tries))] = () => Range(1, Limits.MaxWebhookTries),
        [(typeof(WebhookConfiguration), nameof(WebhookConfiguration.TimeoutSeconds))] = () => Range(Limits.MinWebhookTimeout, Limits.MaxWebhookTimeout),
        [(typeof(StaffConfiguration), nameof(StaffConfiguration.PresenceHours))] = () => Range(Limits.MinPresence, Limits.MaxPresence),
        [(typeof(StaffConfiguration), nameof(StaffConfiguration.ZoneSeconds))] = () => Range(Limits.MinStaffZone, Limits.MaxStaffZone),
        [(typeof(ReidentificationConfiguration), nameof(ReidentificationConfiguration.Neutral))] =
            () => new() { ["exclusiveMinimum"] = 0, ["exclusiveMaximum"] = 1 },
        [(typeof(UniformConfiguration), nameof(UniformConfiguration.Name))] = Name,
        [(typeof(UniformConfiguration), nameof(UniformConfiguration.Upper))] = Colour,
        [(typeof(UniformConfiguration), nameof(UniformConfiguration.Lower))] = Colour,
        [(typeof(VisitConfiguration), nameof(VisitConfiguration.ReentrySeconds))] = () => Range(0, Limits.MaxReentry),
        [(typeof(VisitConfiguration), nameof(VisitConfiguration.ForgetSeconds))] = () => Range(0, Limits.MaxForget),
        [(typeof(LineConfiguration), nameof(LineConfiguration.Id))] = Id,
        [(typeof(LineConfiguration), nameof(LineConfiguration.Name))] = Name,
        [(typeof(LineConfiguration), nameof(LineConfiguration.Band))] =
            () => Range(Limits.MinLineBand, Limits.MaxLineBand),
        [(typeof(CameraConfiguration), nameof(CameraConfiguration.Id))] = Id,
        [(typeof(CameraConfiguration), nameof(CameraConfiguration.Name))] = Name,
        [(typeof(CameraConfiguration), nameof(CameraConfiguration.Floor))] = Id,
        [(typeof(CameraConfiguration), nameof(CameraConfiguration.MaxFrameRate))] =
            () => Range(Limits.MinFrameRate, Limits.MaxFrameRate),
        [(typeof(CameraConfiguration), nameof(CameraConfiguration.Masks))] = () => new()
        {
            ["maxItems"] = Limits.MaxMasks,
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = Point(),
                ["minItems"] = Limits.MinMaskCorners,
                ["maxItems"] = Limits.MaxMaskCorners,
            },
        },
        [(typeof(PictureConfiguration), nameof(PictureConfiguration.Width))] = () => Range(Limits.MinPictureWidth, Limits.MaxPicturePlace),
        [(typeof(CalibrationConfiguration), nameof(CalibrationConfiguration.ImageWidth))] = ImageSide,
        [(typeof(CalibrationConfiguration), nameof(CalibrationConfiguration.ImageHeight))] = ImageSide,
        [(typeof(CalibrationConfiguration), nameof(CalibrationConfiguration.Points))] = () => Items(4),
        [(typeof(CalibrationConfiguration), nameof(CalibrationConfiguration.Homography))] = () => Items(9, 9),
        [(typeof(CalibrationConfiguration), nameof(CalibrationConfiguration.WorldToCamera))] = () => Items(12, 16),
        [(typeof(LensConfiguration), nameof(LensConfiguration.Fx))] = () => new() { ["exclusiveMinimum"] = 0 },
        [(typeof(LensConfiguration), nameof(LensConfiguration.Fy))] = () => new() { ["exclusiveMinimum"] = 0 },
        [(typeof(SimulationConfiguration), nameof(SimulationConfiguration.Doorways))] = () => Items(1),
        [(typeof(SimulationConfiguration), nameof(SimulationConfiguration.Staff))] = () => Range(0, Limits.MaxStaff),
        [(typeof(SimulationConfiguration), nameof(SimulationConfiguration.ArrivalsPerHour))] = Hours,
        [(typeof(SurgeConfiguration), nameof(SurgeConfiguration.EveryMinutes))] = () => Range(Limits.MinSurgeMinutes, Limits.MaxSurgeMinutes),
        [(typeof(SurgeConfiguration), nameof(SurgeConfiguration.WithinSeconds))] = () => Range(1, Limits.MaxSurgeMinutes * 60),
        [(typeof(SurgeConfiguration), nameof(SurgeConfiguration.Parties))] = () => Range(1, Limits.MaxSurgeParties),
        [(typeof(FixtureConfiguration), nameof(FixtureConfiguration.Id))] = Id,
        [(typeof(FixtureConfiguration), nameof(FixtureConfiguration.Heading))] = () => Range(-360, 360),
        [(typeof(FixtureConfiguration), nameof(FixtureConfiguration.Height))] = () => Range(Limits.MinFixtureSide, Limits.MaxFixtureHeight),
        [(typeof(DoorwayConfiguration), nameof(DoorwayConfiguration.Id))] = Id,
        [(typeof(TillConfiguration), nameof(TillConfiguration.Id))] = Id,
        [(typeof(NoiseConfiguration), nameof(NoiseConfiguration.Misses))] = () => Range(0, 1),
        [(typeof(NoiseConfiguration), nameof(NoiseConfiguration.FalseAlarms))] = () => Range(0, Limits.MaxFalseAlarms),
        [(typeof(NoiseConfiguration), nameof(NoiseConfiguration.Position))] = () => Range(0, Limits.MaxPositionNoise),
        [(typeof(NoiseConfiguration), nameof(NoiseConfiguration.Latency))] = () => Range(0, Limits.MaxLatency),
        [(typeof(NoiseConfiguration), nameof(NoiseConfiguration.Looks))] = () => Range(0, Limits.MaxLooksNoise),
    };

    /// <summary>What a schema says of one property beyond its type, or null.</summary>
    public static JsonObject? Of(Type owner, string property) =>
        OfProperties.TryGetValue((owner, property), out var make) ? make() : null;

    /// <summary>What a schema says of a type beyond its properties, or null.</summary>
    public static JsonObject? Of(Type type) =>
        type == typeof(PlanPoint) || type == typeof(PixelPoint) ? Point()
        : type == typeof(StoreId) || type == typeof(ChainId) ? Id()
        : type == typeof(CalibrationConfiguration) ? OneCalibration()
        : type == typeof(ContactConfiguration) ? EmailOrPhone()
        : null;

    private static JsonObject Id() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
        ["maxLength"] = Slug.MaxLength,
    };

    private static JsonObject Name() => new() { ["pattern"] = @"\S", ["maxLength"] = Limits.NameLength };

    private static JsonObject Text(int longest) => new() { ["pattern"] = @"\S", ["maxLength"] = longest };

    private static JsonObject SignalName() => new() { ["pattern"] = SignalRules.Name, ["maxLength"] = Slug.MaxLength };

    private static JsonObject TimeOfDay() => new() { ["pattern"] = SignalRules.TimeOfDay };

    private static JsonObject Colour() => new() { ["pattern"] = UniformRules.Colour };

    private static JsonObject Share() => new() { ["exclusiveMinimum"] = 0, ["maximum"] = 1 };

    private static JsonObject Range(double least, double most) => new() { ["minimum"] = least, ["maximum"] = most };

    private static JsonObject Hours()
    {
        var list = Items(24, 24);
        list["items"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Limits.MaxArrivalsPerHour };
        return list;
    }

    private static JsonObject ImageSide() => new() { ["minimum"] = 1, ["maximum"] = Limits.MaxImageSide };

    private static JsonObject Items(int least) => new() { ["minItems"] = least };

    private static JsonObject Items(int least, int most) => new() { ["minItems"] = least, ["maxItems"] = most };

    private static JsonObject Point() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "number" },
        ["minItems"] = 2,
        ["maxItems"] = 2,
    };

    private static JsonObject EmailOrPhone() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("email") }, new JsonObject { ["required"] = new JsonArray("phone") }),
    };

    private static JsonObject OneCalibration() => new()
    {
        ["oneOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("points") },
            new JsonObject { ["required"] = new JsonArray("homography") },
            new JsonObject { ["required"] = new JsonArray("worldToCamera", "lens") }),
    };
}
