using FsCheck;

namespace StoreTracking.Vision.Tests.Geometry;

/// <summary>Random inputs that are the same in every run.</summary>
public static class Seeded
{
    public static Config Config { get; } =
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(new Replay(new Rnd(20260301, 7), null));
}
