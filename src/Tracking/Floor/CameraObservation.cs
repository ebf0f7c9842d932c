using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>Where one track of one camera stands on the floor in one frame.</summary>
/// <param name="Track">The track's number within its camera.</param>
/// <param name="Position">The position on the floor, in metres.</param>
/// <param name="Sigma">Standard deviation of the position in metres, per axis, above 0.</param>
/// <param name="Score">The detection's score, 0 to 1.</param>
public readonly record struct CameraObservation(int Track, FloorPoint Position, double Sigma, double Score)
{
    internal bool IsUsable => Position.IsFinite && double.IsFinite(Sigma) && Sigma > 0 && double.IsFinite(Score);
}
