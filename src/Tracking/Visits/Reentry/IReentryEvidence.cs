namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>What speaks for or against two floor tracks being one person, beside time and place: their looks, above all.</summary>
public interface IReentryEvidence
{
    /// <summary>Compares a track that ended with one that was born.</summary>
    /// <param name="ended">The shopper id of the track that ended, up to <see cref="ReentryOptions.Time"/> ago.</param>
    /// <param name="born">The shopper id of the new track.</param>
    Likeness Compare(Guid ended, Guid born);
}

/// <summary>Whether two tracks look like one person.</summary>
public enum Likeness
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>They do.</summary>
    Same,

    /// <summary>They do not: they are never joined.</summary>
    Different,
}
