using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store as a whole.</summary>
internal static class StoreRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        Names.CheckName(store.Name, problems.At("name"));
        if (store.Region is { } region)
        {
            Names.CheckName(region, problems.At("region"));
        }

        CheckTimeZone(store.TimeZone, problems.At("timeZone"));
        problems.At("capacity").Require(store.Capacity is null or > 0, $"{store.Capacity} is out of range; expected 1 or more.");

        problems.At("currency").Require(
            store.Currency is null || (store.Currency.Length == 3 && store.Currency.All(char.IsAsciiLetterUpper)),
            $"{Redaction.Quote(store.Currency ?? "")} is not a currency; expected three capital letters of ISO 4217, such as 'EUR'.");

        CheckDetector(store, problems.At("detector"));
        CheckReidentification(store, problems.At("reidentification"));
        FloorRules.Check(store.Floors, problems);
        CameraRules.Check(store, problems);
        CrowdRules.Check(store, problems);
        SignalRules.Check(store, problems);
        WebhookRules.Check(store, problems);
        SimulationRules.Check(store, problems);
        NoticeRules.Check(store.Notice, problems.At("notice"));
        ExpressionRules.Check(store, problems.At("expression"));
        AnonymityRules.Check(store.Anonymity, problems.At("anonymity"));
    }

    private static void CheckTimeZone(string timeZone, Problems problems)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
        {
            var near = Suggestion.Nearest(timeZone, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));
            problems.Add(
                $"{Redaction.Quote(timeZone)} is not a time zone of this system; "
                + (near is null ? "expected an IANA name such as 'Europe/Berlin'." : $"did you mean '{near}'?"));
        }
    }

    private static void CheckDetector(StoreConfiguration store, Problems problems)
    {
        if (store.Detector is not { } detector)
        {
            problems.Require(
                store.Cameras.All(camera => !GivesPictures(camera, store)),
                "the field is missing; expected the model that finds people in the cameras' pictures.");
            return;
        }

        CheckModel(detector.Model, problems.At("model"));
        problems.At("score").Require(
            detector.Score is > 0 and <= 1, $"{detector.Score} is out of range; expected a number above 0 and up to 1.");
        problems.At("overlap").Require(
            detector.Overlap is > 0 and <= 1, $"{detector.Overlap} is out of range; expected a number above 0 and up to 1.");
    }

    private static void CheckReidentification(StoreConfiguration store, Problems problems)
    {
        if (store.Reidentification is not { } reidentification)
        {
            return;
        }

        problems.Require(
            store.Cameras.Any(camera => GivesPictures(camera, store)), "no camera gives pictures to look at; leave the field out.");
        CheckModel(reidentification.Model, problems.At("model"));
        problems.At("neutral").Require(
            reidentification.Neutral is > 0 and < 1, $"{reidentification.Neutral} is out of range; expected a number above 0 and below 1.");
    }

    /// <summary>Whether there is a model at a path.</summary>
    public static void CheckModel(string path, Problems problems)
    {
        if (!problems.Any)
        {
            problems.Require(File.Exists(path), $"there is no file {path}; expected an ONNX model.");
        }
    }

    /// <summary>Whether people have to be found in a camera's pictures.</summary>
    public static bool GivesPictures(CameraConfiguration camera, StoreConfiguration store) =>
        camera.Source.Kind switch
        {
            SourceKind.Observations => false,
            SourceKind.Simulated => store.Simulation is { Level: SimulationLevel.Rendered },
            _ => true,
        };
}
