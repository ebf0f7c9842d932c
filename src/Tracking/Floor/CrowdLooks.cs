namespace StoreTracking.Tracking.Floor;

/// <summary>
/// How alike the people of this floor are, learned from those who are there together: where all wear grey, or a camera sees
/// no colours, being alike says little of being one person.
/// </summary>
internal sealed class CrowdLooks
{
    // How many pairs of people what is usual elsewhere counts as much as, and for how many what was seen is kept.
    private const double PriorPairs = 5;
    private const double KeptPairs = 300;

    // The looks of so many people are compared with each other in one go; more say nothing new.
    private const int Most = 12;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly AppearanceModel _model;
    private readonly double[] _alike;
    private readonly double[] _pairs;
    private DateTimeOffset _learnedAt;

    public CrowdLooks(AppearanceModel model)
    {
        _model = model;
        _alike = [.. model.Parts.Select(static part => part.Usual)];
        _pairs = [.. model.Parts.Select(static _ => PriorPairs)];
    }

    /// <summary>For each part, how alike two people of this floor are.</summary>
    public ReadOnlySpan<double> Alike => _alike;

    /// <summary>Compares, once a second, whoever is seen at present with each other.</summary>
    public void Learn(List<FusedTrack> tracks, DateTimeOffset now)
    {
        if (now - _learnedAt < Period)
        {
            return;
        }

        _learnedAt = now;
        var seen = 0;
        for (var i = 0; i < tracks.Count && seen < Most; i++)
        {
            if (tracks[i].State != FloorTrackState.Confirmed || !tracks[i].Appearance.IsKnown)
            {
                continue;
            }

            seen++;
            for (var j = 0; j < i; j++)
            {
                // One person may have two tracks for a moment, near to each other.
                if (tracks[j].State == FloorTrackState.Confirmed && tracks[j].Motion.Position.DistanceTo(tracks[i].Motion.Position) > 1)
                {
                    Learn(tracks[i].Appearance.Mean, tracks[j].Appearance.Mean);
                }
            }
        }
    }

    private void Learn(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        for (var part = 0; part < _alike.Length; part++)
        {
            if (_model.Similarity(one, other, part) is { } similarity)
            {
                _pairs[part] = Math.Min(_pairs[part] + 1, KeptPairs);
                _alike[part] += (similarity - _alike[part]) / _pairs[part];
            }
        }
    }
}
