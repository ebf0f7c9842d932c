using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Everything that is configured of one store: one JSON file.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreConfiguration")]
public sealed record StoreConfiguration
{
    /// <summary>The JSON Schema that an editor checks the file against. It has no effect.</summary>
    [Id(0), JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The store's id, unique in the cluster.</summary>
    [Id(1)]
    public required StoreId Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(2)]
    public required string Name { get; init; }

    /// <summary>The chain whose wall shows the store.</summary>
    [Id(3)]
    public required ChainId Chain { get; init; }

    /// <summary>The IANA time zone in which the store's day begins, such as <c>Europe/Berlin</c>.</summary>
    [Id(4)]
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>How many people the store may hold; absent where no limit is set.</summary>
    [Id(5)]
    public int? Capacity { get; init; }

    /// <summary>The person detector of the store's cameras; only a store none of whose cameras gives pictures needs none.</summary>
    [Id(6)]
    public DetectorConfiguration? Detector { get; init; }

    /// <summary>The floors, at least one.</summary>
    [Id(7)]
    public required ImmutableArray<FloorConfiguration> Floors { get; init; }

    /// <summary>The cameras; none before the first is set up.</summary>
    [Id(8)]
    public required ImmutableArray<CameraConfiguration> Cameras { get; init; }

    /// <summary>What makes the store synthetic; absent where its cameras are real.</summary>
    [Id(9)]
    public SimulationConfiguration? Simulation { get; init; }

    /// <summary>When somebody is to be told of crowds and queues.</summary>
    [Id(10)]
    public ImmutableArray<AlertConfiguration> Alerts { get; init; } = [];

    /// <summary>What music, signage and other systems are told of the store.</summary>
    [Id(16)]
    public ImmutableArray<SignalConfiguration> Signals { get; init; } = [];

    /// <summary>Where signals are posted to.</summary>
    [Id(17)]
    public ImmutableArray<WebhookConfiguration> Webhooks { get; init; } = [];

    /// <summary>How the people who work in the store are told from customers.</summary>
    [Id(11)]
    public StaffConfiguration Staff { get; init; } = new();

    /// <summary>When a visit ends.</summary>
    [Id(12)]
    public VisitConfiguration Visits { get; init; } = new();

    /// <summary>What tells people apart by their looks; absent where the colours of their clothes do.</summary>
    [Id(13)]
    public ReidentificationConfiguration? Reidentification { get; init; }

    /// <summary>The region by which the wall groups stores, as people read it; absent where the chain has none.</summary>
    [Id(14)]
    public string? Region { get; init; }

    /// <summary>The currency of the store's tills (ISO 4217), such as <c>EUR</c>; absent where no sales are handed in.</summary>
    [Id(15)]
    public string? Currency { get; init; }

    /// <summary>What visitors are told, and by whom; without it only simulated cameras run.</summary>
    [Id(18)]
    public NoticeConfiguration? Notice { get; init; }

    /// <summary>How carefully few visitors are hidden among each other.</summary>
    [Id(19)]
    public AnonymityConfiguration Anonymity { get; init; } = new();

    /// <summary>What is read of faces, and by which cameras; absent where nothing is.</summary>
    [Id(20)]
    public ExpressionConfiguration? Expression { get; init; }

    /// <summary>What is read of faces, where everything is recorded that it takes; null otherwise.</summary>
    public ExpressionConfiguration? ApprovedExpression() => Expression is { } expression && expression.Hurdle(Notice) is null ? expression : null;

    /// <summary>Whether a camera is named for reading faces; whether it may is another matter.</summary>
    public bool ReadsFaces(CameraConfiguration camera) => Expression?.Cameras.Contains(camera.Id) == true;

    /// <summary>Whether a camera may start: the store names the notice at its entrance, or nobody in the camera's view is real.</summary>
    public bool MayStart(CameraConfiguration camera) => Notice is not null || camera.Source.Kind == SourceKind.Simulated;
}
