using StoreTracking.Tracking.Signals;
using SignalMeasure = StoreTracking.Tracking.Signals.SignalMeasure;

namespace StoreTracking.Grains.Stores.Signals;

/// <summary>What a store's signals measure; null where it is not known.</summary>
internal static class SignalReadings
{
    /// <summary>
    /// A reading of a store as it is now. While nothing looks, nothing is known: a store without a camera would seem empty.
    /// </summary>
    public static double? Of(SignalRule rule, StoreLive live) => rule.Measure switch
    {
        _ when !live.Cameras.Any(static camera => camera.State == CameraState.Live) => null,
        SignalMeasure.Occupancy => live.Occupancy,
        SignalMeasure.ZonePeople => live.Zones.Where(zone => zone.Id == rule.Zone && !zone.IsBlind).Select(static zone => (double?)zone.Count).FirstOrDefault(),
        SignalMeasure.QueueLength => live.Queues.Where(queue => queue.Id == rule.Zone).Select(static queue => (double?)queue.Length).FirstOrDefault(),
        SignalMeasure.QueueWait => live.Queues.Where(queue => queue.Id == rule.Zone).Select(static queue => queue.ExpectedWaitSeconds).FirstOrDefault(),
        SignalMeasure.Energy => Energy(live, rule.Zone),
        SignalMeasure.Valence => live.Expression?.Valence,
        _ => null,
    };

    /// <summary>How lively the crowd is. Of fewer than five people nothing is told: as few do not stir a shop, whoever they are.</summary>
    private static double? Energy(StoreLive live, string? zone) =>
        zone is null ? live.Mood.Energy ?? 0
        : live.Zones.Where(each => each.Id == zone && !each.IsBlind).Select(static each => (double?)(each.Mood.Energy ?? 0)).FirstOrDefault();
}
