namespace StoreTracking.Tracking.Floor;

/// <summary>The states of a floor track's life.</summary>
public enum FloorTrackState
{
    /// <summary>Seen too briefly to be told from a false detection; nobody hears of it.</summary>
    Tentative,

    /// <summary>A person whom at least one camera sees.</summary>
    Confirmed,

    /// <summary>A person whom no camera sees at the moment; expected back near the predicted place.</summary>
    Lost,

    /// <summary>Gone for good, or merged into an older track.</summary>
    Ended,
}

/// <summary>Which state may follow which.</summary>
public static class FloorTrackTransitions
{
    /// <summary>Whether a track may go from one state to another.</summary>
    public static bool Allow(FloorTrackState from, FloorTrackState to) => (from, to) switch
    {
        (FloorTrackState.Tentative, FloorTrackState.Confirmed or FloorTrackState.Ended) => true,
        (FloorTrackState.Confirmed, FloorTrackState.Lost or FloorTrackState.Ended) => true,
        (FloorTrackState.Lost, FloorTrackState.Confirmed or FloorTrackState.Ended) => true,
        _ => false,
    };
}
