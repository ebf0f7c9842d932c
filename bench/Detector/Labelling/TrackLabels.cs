using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Detector.Labelling;

/// <summary>
/// Labels from a clip's detections by following them over time: a detection that belongs to somebody who was seen surely
/// is a label however weak, a short gap in a track is filled, and what nobody is sure about is to be ignored.
/// </summary>
internal static class TrackLabels
{
    // A track is a person where it was this sure in so many frames.
    private const float Sure = 0.5f;
    private const int SureFrames = 5;

    // Frames of a gap that are filled, at 10 frames a second half a second.
    private const int LongestGap = 5;

    // An ignored box that a label covers this much says nothing new.
    private const float Covered = 0.6f;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.1);

    private static readonly CameraTrackerOptions Tracking = new()
    {
        HighScore = 0.3f, NewTrackScore = 0.3f, Patience = TimeSpan.FromSeconds(2), ConfirmAfter = TimeSpan.Zero,
    };

    /// <summary>The labels of each frame.</summary>
    public static FrameLabels[] From(IReadOnlyList<List<Detection>> clip)
    {
        var labels = clip.Select(_ => new FrameLabels()).ToArray();
        foreach (var sightings in Follow(clip))
        {
            var isPerson = sightings.Count(sighting => sighting.Score >= Sure) >= SureFrames;
            foreach (var (frame, box) in FillGaps(Smooth(sightings)))
            {
                (isPerson ? labels[frame].People : labels[frame].Ignored).Add(box);
            }
        }

        for (var frame = 0; frame < labels.Length; frame++)
        {
            labels[frame].Ignored.AddRange(clip[frame].Select(detection => detection.Box));
            var people = labels[frame].People;
            labels[frame].Ignored.RemoveAll(box => people.Any(person => ImageBox.Share(box, person) >= Covered));
        }

        return labels;
    }

    private static List<List<Sighting>> Follow(IReadOnlyList<List<Detection>> clip)
    {
        var tracker = new CameraTracker(Tracking);
        var tracks = new CameraTrack[Tracking.MaximumTracks];
        var sightings = new Dictionary<int, List<Sighting>>();
        for (var frame = 0; frame < clip.Count; frame++)
        {
            var count = tracker.Update(clip[frame].ToArray(), DateTimeOffset.UnixEpoch + (frame * Period), tracks);
            foreach (var track in tracks.Take(count).Where(track => track.IsObserved))
            {
                if (!sightings.TryGetValue(track.Id, out var own))
                {
                    sightings.Add(track.Id, own = []);
                }

                own.Add(new(frame, track.Observed, track.Score));
            }
        }

        return [.. sightings.Values];
    }

    // Half of each box, and a quarter of each neighbour: jitter goes, even motion stays.
    private static List<Sighting> Smooth(List<Sighting> track) =>
        [.. track.Select((sighting, index) =>
            index > 0 && index < track.Count - 1
            && track[index - 1].Frame == sighting.Frame - 1 && track[index + 1].Frame == sighting.Frame + 1
                ? sighting with { Box = Boxes.Between(sighting.Box, Boxes.Between(track[index - 1].Box, track[index + 1].Box, 0.5f), 0.5f) }
                : sighting)];

    private static IEnumerable<(int Frame, ImageBox Box)> FillGaps(List<Sighting> track)
    {
        for (var index = 0; index < track.Count; index++)
        {
            var (from, to) = (track[index], index + 1 < track.Count ? track[index + 1] : track[index]);
            yield return (from.Frame, from.Box);
            var gap = to.Frame - from.Frame;
            for (var step = 1; step < gap && gap <= LongestGap + 1; step++)
            {
                yield return (from.Frame + step, Boxes.Between(from.Box, to.Box, (float)step / gap));
            }
        }
    }

    private readonly record struct Sighting(int Frame, ImageBox Box, float Score);
}
