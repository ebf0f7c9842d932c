using System.Collections.Immutable;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Stores;

/// <summary>How the cameras are doing, and which part of the store that leaves in view.</summary>
internal sealed class CameraBoard(StoreLayout layout, TimeSpan patience)
{
    private const string Silence = "Nothing is heard of the camera: the process that runs it may have stopped.";

    private readonly Dictionary<string, (CameraHealth Health, DateTimeOffset HeardAt)> _cameras = new(StringComparer.Ordinal);

    /// <summary>Which part of the store is in view.</summary>
    public StoreCoverage Coverage { get; } = new(layout.Coverage);

    /// <summary>The cameras that have reported, in the order of the layout.</summary>
    public ImmutableArray<CameraHealth> View => [.. layout.Cameras.Where(_cameras.ContainsKey).Select(camera => _cameras[camera].Health)];

    /// <summary>Takes a camera's health; false where the camera is unknown or nothing is new.</summary>
    public bool Report(CameraHealth camera, DateTimeOffset now)
    {
        if (!layout.Cameras.Contains(camera.Id))
        {
            return false;
        }

        var wasLive = Delivers(camera.Id);
        var isNew = !_cameras.TryGetValue(camera.Id, out var known) || known.Health != camera;
        _cameras[camera.Id] = (camera, now);
        if (wasLive != Delivers(camera.Id))
        {
            Coverage.Look(Delivers);
        }

        return isNew;
    }

    /// <summary>Whoever has not reported for too long counts as lost; true where that is news.</summary>
    public bool Expire(DateTimeOffset now)
    {
        var changed = false;
        foreach (var (id, (health, heardAt)) in _cameras)
        {
            if (now - heardAt > patience && health.Reason != Silence)
            {
                _cameras[id] = (health with { Condition = CameraCondition.Retrying, Reason = Silence, FrameRate = 0 }, heardAt);
                changed = true;
            }
        }

        if (changed)
        {
            Coverage.Look(Delivers);
        }

        return changed;
    }

    private bool Delivers(string camera) =>
        _cameras.TryGetValue(camera, out var known) && known.Health.Condition == CameraCondition.Live;
}
