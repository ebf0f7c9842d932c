using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Grains.Floors;

/// <summary>Translates what cameras observe into the domain's terms.</summary>
public static class FloorObservations
{
    /// <summary>Translates a frame.</summary>
    /// <param name="seen">The people in it.</param>
    /// <param name="appearances">What they look like, one description after another; may be empty.</param>
    /// <param name="observations">Receives them; its earlier content goes.</param>
    public static void Translate(
        ImmutableArray<FloorObservation> seen, ImmutableArray<float> appearances, List<CameraObservation> observations)
    {
        observations.Clear();
        var length = seen.IsEmpty ? 0 : appearances.Length / seen.Length;
        for (var i = 0; i < seen.Length; i++)
        {
            var one = seen[i];
            observations.Add(new(one.Track, ToBody(one), one.Score, one.IsClear, appearances.AsMemory().Slice(i * length, length))
            {
                Uniform = one.Uniform,
            });
        }
    }

    private static BodySight ToBody(in FloorObservation seen) => new()
    {
        Feet = ToEstimate(seen.Feet),
        GuessedFeet = ToEstimate(seen.GuessedFeet),
        HiddenFeet = seen.HiddenFeet,
        Head = ToEstimate(seen.Head),
        HeadSlope = (seen.HeadSlopeX, seen.HeadSlopeY),
    };

    private static PlaceEstimate? ToEstimate(PlaceSight? place) =>
        place is { } known ? new(new(known.X, known.Y), new(known.Xx, known.Xy, known.Yy)) : null;
}
