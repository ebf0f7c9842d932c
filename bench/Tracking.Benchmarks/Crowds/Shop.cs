using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Testing;

namespace StoreTracking.Tracking.Benchmarks.Crowds;

/// <summary>The store of eight overlapping cameras in which accuracy is measured, with fifty people in it at every moment.</summary>
internal sealed class Shop
{
    /// <summary>How many people there are.</summary>
    public const int People = 50;

    /// <summary>The time from one frame to the next.</summary>
    public static readonly TimeSpan FrameTime = TimeSpan.FromSeconds(0.1);

    // More parties an hour than the store was made for, and some more people than are looked at.
    private const double Parties = 450;

    private readonly World _world;

    public Shop()
    {
        var read = StoreFile.Read(Path.Combine(Assets.Repository, "bench", "Accuracy", "stores", "eight-cameras.json"));
        var store = read.Store ?? throw new InvalidDataException(string.Join(' ', read.Problems));
        Store = store with { Simulation = store.Simulation! with { ArrivalsPerHour = [.. Enumerable.Repeat(Parties, 24)] } };
        Plan = PlanTranslation.Make(Store);
        _world = new(Plan, seed: 1, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        while (_world.People.Length < People)
        {
            _world.Advance();
        }
    }

    public StoreConfiguration Store { get; }

    public StorePlan Plan { get; }

    /// <summary>The same without walls and goods, so that people are hidden by nothing but each other.</summary>
    public StorePlan OpenPlan => Plan with { Walls = [], Fixtures = [] };

    /// <summary>The time of the newest moment.</summary>
    public DateTimeOffset Now => _world.Now;

    /// <summary>Lets one frame's time pass.</summary>
    /// <returns>Fifty people; valid until the next call.</returns>
    public ReadOnlySpan<PersonState> Next()
    {
        for (var passed = TimeSpan.Zero; passed < FrameTime; passed += World.Step)
        {
            _world.Advance();
        }

        return _world.People.Length >= People
            ? _world.People[..People]
            : throw new InvalidOperationException($"{_world.People.Length} people are in the store; expected {People} at least.");
    }
}
