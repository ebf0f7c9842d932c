namespace StoreTracking.Evaluation.Scores;

/// <summary>Somebody in one frame of a sequence, wherever that may be.</summary>
internal interface ITracked
{
    /// <summary>The frame's number.</summary>
    int Frame { get; }

    /// <summary>The person, one number over all frames of the sequence; at most once in a frame.</summary>
    int Id { get; }
}
