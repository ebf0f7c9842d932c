using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where a store's signals are posted to.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.WebhookConfiguration")]
public sealed record WebhookConfiguration
{
    /// <summary>The webhook's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The address: https, or http on this machine.</summary>
    [Id(1)]
    public required string Url { get; init; }

    /// <summary>The environment variable that holds the secret with which posts are signed.</summary>
    [Id(2)]
    public string? SecretVariable { get; init; }

    /// <summary>The file that holds the secret, in place of a variable.</summary>
    [Id(3)]
    public string? SecretFile { get; init; }

    /// <summary>The names of the signals that are posted; all where none is named.</summary>
    [Id(4)]
    public ImmutableArray<string> Signals { get; init; } = [];

    /// <summary>After how many failed tries a signal is laid aside for somebody to look at.</summary>
    [Id(5)]
    public int Tries { get; init; } = 10;

    /// <summary>For how many seconds a try waits for the answer.</summary>
    [Id(6)]
    public double TimeoutSeconds { get; init; } = 10;

    /// <summary>Whether a signal is posted here.</summary>
    public bool Takes(string signal) => Signals.IsEmpty || Signals.Contains(signal);
}
