using FsCheck;
using FsCheck.Fluent;

namespace StoreTracking.Tracking.Tests;

/// <summary>Runs a property on the same seeded inputs each time, so that a failure can be repeated.</summary>
internal static class Property
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260301UL, 7919UL);

    public static void ForAll<T>(Gen<T> inputs, Action<T> holds) =>
        Prop.ForAll(inputs.ToArbitrary(), holds).Check(Seeded);
}
