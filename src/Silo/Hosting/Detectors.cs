using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Silo.Hosting;

/// <summary>Describes the models in use, for the lines that <c>run</c> prints.</summary>
internal static class Detectors
{
    /// <summary>A line for each model: what it is, or why it cannot be used.</summary>
    public static IEnumerable<string> Describe(IStoreCatalog catalog, SiloSettings settings) => catalog.Stores
        .Select(store => store.Detector)
        .OfType<DetectorConfiguration>()
        .Select(detector => (detector.Model, Options: CameraSettings.Model(detector, settings.EffectiveInferenceThreads)))
        .Distinct()
        .Select(detector => Describe(detector.Model, detector.Options))
        .Concat(catalog.Stores.Select(store => store.Reidentification?.Model).OfType<string>().Distinct().Select(Describe))
        .Order(StringComparer.Ordinal);

    private static string Describe(string path)
    {
        try
        {
            using var model = ReidentificationModel.Load(path);
            return model.Description;
        }
        catch (DetectionModelException error)
        {
            return $"unusable: {error.Message}";
        }
    }

    private static string Describe(string path, DetectionModelOptions options)
    {
        try
        {
            using var model = DetectionModel.Load(path, options);
            return $"{model.Description}, {(options.IntraOpThreads == 1 ? "1 thread" : $"{options.IntraOpThreads} threads")}";
        }
        catch (DetectionModelException error)
        {
            return $"unusable: {error.Message}";
        }
    }
}
