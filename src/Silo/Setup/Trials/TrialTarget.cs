using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Secrets;
using StoreTracking.Silo.Setup.Versions;

namespace StoreTracking.Silo.Setup.Trials;

/// <summary>A camera that is tried, as if it were configured.</summary>
/// <param name="Store">The store with the camera among its own.</param>
/// <param name="Camera">The camera.</param>
/// <param name="Known">The configured camera of that id; null where there is none.</param>
internal sealed record TrialTarget(StoreConfiguration Store, CameraConfiguration Camera, CameraConfiguration? Known)
{
    // Live cameras are tried at whatever rate they have; what the program makes itself costs it that much.
    private const double MostFrames = 60, MadeFrames = 10;

    private const string NewId = "new-camera";

    /// <summary>Makes the camera of a question, by the same rules as a configured one.</summary>
    /// <param name="store">The store as it runs.</param>
    /// <param name="question">The question.</param>
    /// <param name="newest">The store's newest document, which knows what is hidden in the question; null where none is kept.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <returns>The camera; null where there are mistakes.</returns>
    public static TrialTarget? Make(
        StoreConfiguration store, CameraQuestion question, ConfigurationVersion? newest, string folder, Problems problems)
    {
        var source = Parse<SourceConfiguration>(question.Source, problems.At("source"));
        var calibration = question.Calibration is { } given ? Parse<CalibrationConfiguration>(given, problems.At("calibration")) : null;
        if (source is null || problems.Found.Count > 0)
        {
            return null;
        }

        var at = problems.At("source").At("location");
        var known = store.Cameras.FirstOrDefault(camera => camera.Id == question.Camera);
        if (source.Location is { } location)
        {
            source = source with
            {
                Location = DocumentSecrets.Restore(
                    location, newest is null ? null : DocumentSecrets.LocationOf(DraftJudge.Parse(newest.Document), question.Camera), at),
            };
        }

        VariableRules.Check(source.Location, newest?.Document ?? "", at);
        source = LocationResolver.Resolve(source with { Loop = false }, folder, at);
        SourceRules.Check(source, problems.At("source"));
        if (source.Kind == SourceKind.Simulated)
        {
            problems.At("source").At("kind").Require(store.Simulation is not null, "this store has no simulation that a camera could see.");
            if (problems.At("calibration").Require(calibration is not null, "the field is missing; a simulated camera needs to be placed."))
            {
                CalibrationRules.Check(calibration!, problems.At("calibration"));
                problems.At("calibration").At("worldToCamera").Require(
                    !calibration!.WorldToCamera.IsEmpty, "the field is missing; a simulated camera is placed by its pose.");
            }
        }

        if (problems.Found.Count > 0)
        {
            return null;
        }

        var camera = new CameraConfiguration
        {
            Id = known?.Id ?? NewId,
            Name = known?.Name ?? "New camera",
            Floor = store.Floors[0].Id,
            Source = source,
            MaxFrameRate = source.Kind is SourceKind.Simulated or SourceKind.Images ? MadeFrames : MostFrames,
            Calibration = calibration ?? new() { ImageWidth = 1, ImageHeight = 1 },
        };
        return new(store with { Cameras = [.. store.Cameras.Where(other => other.Id != camera.Id), camera] }, camera, known);
    }

    private static T? Parse<T>(JsonElement element, Problems problems)
        where T : class
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return StoreReader.Parse<T>(element.GetRawText(), problems);
        }

        problems.Add("expected an object in braces.");
        return null;
    }
}
