using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace StoreTracking.Vision.Tests;

/// <summary>Checks a property on random cases that are the same in every run; a failure reports the smallest case.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> cases, Action<T> check)
    {
        var replay = new Replay(new Rnd(20260301), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300).WithReplay(FSharpOption<Replay>.Some(replay));
        Prop.ForAll(cases.ToArbitrary(), check).Check(config);
    }

    /// <summary>Numbers spread evenly over a range, in 10,000 steps.</summary>
    public static Gen<double> Between(double low, double high) =>
        Gen.Choose(0, 10_000).Select(step => low + ((high - low) * step / 10_000));
}
