using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Floor;

/// <summary>The observations of one frame that can be used, each put on the floor for nobody in particular.</summary>
internal sealed class PlacedFrame(FloorLayout layout, TrackLikelihood likelihood, FloorFusionOptions options)
{
    private readonly List<CameraObservation> _observations = [];
    private readonly List<UsualPlace> _places = [];

    /// <summary>The observations. The span holds until the next frame.</summary>
    public ReadOnlySpan<CameraObservation> Observations => CollectionsMarshal.AsSpan(_observations);

    /// <summary>Where each puts somebody of whom nothing is known.</summary>
    public ReadOnlySpan<UsualPlace> Places => CollectionsMarshal.AsSpan(_places);

    /// <summary>Observations left out since the beginning: not finite, off the plan, doubled in their frame, or too many.</summary>
    public long Ignored { get; private set; }

    /// <summary>Takes a frame in the place of the one before.</summary>
    public void Take(ReadOnlySpan<CameraObservation> observations)
    {
        _observations.Clear();
        _places.Clear();
        foreach (ref readonly var observation in observations)
        {
            if (observation.IsUsable
                && likelihood.Place(observation) is var place
                && !layout.IsOff(place.Place.Position, options.OffPlanMetres)
                && _observations.Count < options.MaximumObservations
                && !IsDoubled(observation))
            {
                _observations.Add(observation);
                _places.Add(place);
            }
            else
            {
                Ignored++;
            }
        }
    }

    private bool IsDoubled(in CameraObservation observation)
    {
        foreach (var other in _observations)
        {
            if (other.Track == observation.Track && observation.Track != CameraObservation.NoTrack)
            {
                return true;
            }
        }

        return false;
    }
}
