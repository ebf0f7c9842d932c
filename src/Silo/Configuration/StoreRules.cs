using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store as a whole.</summary>
internal static class StoreRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        problems.At("name").Require(!string.IsNullOrWhiteSpace(store.Name), "the name is blank; expected what people call the store.");
        problems.At("timeZone").Require(
            TimeZoneInfo.TryFindSystemTimeZoneById(store.TimeZone, out _),
            $"'{store.TimeZone}' is not a time zone of this system; expected an IANA name such as 'Europe/Berlin'.");
        problems.At("capacity").Require(store.Capacity is null or > 0, $"{store.Capacity} is out of range; expected 1 or more.");

        CheckDetector(store.Detector, problems.At("detector"));
        FloorRules.Check(store.Floors, problems);
        CameraRules.Check(store, problems);
    }

    private static void CheckDetector(DetectorConfiguration detector, Problems problems)
    {
        problems.At("model").Require(File.Exists(detector.Model), $"there is no file {detector.Model}; expected an ONNX model.");
        problems.At("score").Require(
            detector.Score is > 0 and <= 1, $"{detector.Score} is out of range; expected a number above 0 and up to 1.");
        problems.At("overlap").Require(
            detector.Overlap is > 0 and <= 1, $"{detector.Overlap} is out of range; expected a number above 0 and up to 1.");
    }
}
