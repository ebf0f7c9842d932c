using System.Collections.Immutable;
using Orleans.Concurrency;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One store; the key is a <see cref="StoreId"/>. It aggregates what its floors and shoppers report.</summary>
[Alias("storetracking.IStoreGrain")]
public interface IStoreGrain : IGrainWithStringKey
{
    /// <summary>Starts the store's cameras unless they run; called again and again, so that a lost store returns.</summary>
    [Alias("EnsureRunning")]
    Task EnsureRunning();

    /// <summary>Takes a floor's update.</summary>
    [Alias("Update")]
    Task Update(FloorUpdate update);

    /// <summary>
    /// Takes a floor's crossings. The answer comes when they are recorded, and only then do they count. It waits for a disk,
    /// while which everything else goes on.
    /// </summary>
    [Alias("RecordCrossings"), AlwaysInterleave]
    Task RecordCrossings(FloorCrossings crossings);

    /// <summary>Takes a shopper's entering or leaving of zones.</summary>
    [Alias("ReportZones")]
    Task ReportZones([Immutable] ZoneVisit[] visits);

    /// <summary>Takes a shopper's engagements with shelves.</summary>
    [Alias("ReportEngagements")]
    Task ReportEngagements([Immutable] ShelfEngagement[] engagements);

    /// <summary>Takes note that a shopper works in the store: from now on nothing of the visit counts.</summary>
    [Alias("ReportStaff")]
    Task ReportStaff(ShopperId shopper);

    /// <summary>
    /// Takes the end of a visit. The answer comes when its summary is recorded, and only then does it count; meanwhile
    /// everything else goes on.
    /// </summary>
    /// <returns>False where the visit was recorded before.</returns>
    [Alias("EndVisit"), AlwaysInterleave]
    Task<bool> EndVisit(VisitResult result);

    /// <summary>Takes a camera's health.</summary>
    [Alias("ReportCamera"), OneWay]
    Task ReportCamera(CameraStatus status);

    /// <summary>Who of the people in the store works there: of them no camera reads anything.</summary>
    [Alias("GetStaff"), AlwaysInterleave]
    Task<ImmutableArray<ShopperId>> GetStaff();

    /// <summary>Takes what the faces of a camera's visitors say together.</summary>
    [Alias("ReportExpression"), OneWay]
    Task ReportExpression(CameraExpression expression);

    /// <summary>The store as it is now.</summary>
    [Alias("GetLive"), AlwaysInterleave]
    Task<StoreLive> GetLive();

    /// <summary>Where people were lately; where they were before is kept with the facts.</summary>
    [Alias("GetHeatmaps"), AlwaysInterleave]
    Task<StoreHeatmaps> GetHeatmaps();

    /// <summary>How people went from zone to zone since the store's day began.</summary>
    [Alias("GetFlows"), AlwaysInterleave]
    Task<StoreFlows> GetFlows();

    /// <summary>
    /// Takes note that somebody sees to a raised alert; who does is not asked. It is recorded before anybody is shown it, and
    /// ends with the alert: raised again later, that is a new one. A second time changes nothing.
    /// </summary>
    /// <returns>The alert; null where it is not raised.</returns>
    [Alias("AcknowledgeAlert"), AlwaysInterleave]
    Task<AlertLive?> AcknowledgeAlert(string alert);

    /// <summary>
    /// Sends the observer every later difference. A watch lapses unless it is renewed by the same call within
    /// <see cref="WatchLease.Duration"/>.
    /// </summary>
    /// <returns>The state that the first difference applies to.</returns>
    [Alias("Watch")]
    Task<StoreLive> Watch(IStoreObserver observer);

    /// <summary>Ends a watch.</summary>
    [Alias("Unwatch")]
    Task Unwatch(IStoreObserver observer);
}

/// <summary>A host that shows a store.</summary>
[Alias("storetracking.IStoreObserver")]
public interface IStoreObserver : IGrainObserver
{
    /// <summary>Takes a difference; lost ones show as a gap in the sequence.</summary>
    [Alias("OnDelta"), OneWay]
    Task OnDelta(StoreDelta delta);
}

/// <summary>How long a watch lasts unless it is renewed.</summary>
public static class WatchLease
{
    /// <summary>The life of a watch.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    /// <summary>How often a watcher renews: often enough to move with a store to another silo within a second.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
}
