using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Scores;

/// <summary>Walks one sequence and counts.</summary>
internal sealed class ClearTally(TrackingSequence sequence)
{
    private const int None = -1;

    private readonly AssignmentSolver _solver = new();
    private readonly TruthTrack[] _tracks = new TruthTrack[sequence.TruthCount];
    private ClearScore _score;

    public ClearScore Score()
    {
        Array.Fill(_tracks, new TruthTrack { LastMatch = None, CurrentMatch = None });
        foreach (var frame in sequence.Frames)
        {
            Count(frame);
        }

        return _score with
        {
            MostlyTracked = _tracks.Count(track => track.Coverage >= 0.8),
            PartlyTracked = _tracks.Count(track => track.Coverage is >= 0.2 and < 0.8),
            MostlyLost = _tracks.Count(track => track.Coverage < 0.2),
        };
    }

    private void Count(SequenceFrame frame)
    {
        var pairs = Match(frame);
        for (var row = 0; row < pairs.Length; row++)
        {
            ref var track = ref _tracks[frame.Truth[row]];
            track.Frames++;
            if (pairs[row] == None)
            {
                track.CurrentMatch = None;
                continue;
            }

            var found = frame.Found[pairs[row]];
            _score = _score with
            {
                Matches = _score.Matches + 1,
                DistanceSum = _score.DistanceSum + 1 - frame.Similarities[(row * frame.Found.Length) + pairs[row]],
                IdentitySwitches = _score.IdentitySwitches + (track.LastMatch != None && track.LastMatch != found ? 1 : 0),
                Fragmentations = _score.Fragmentations + (track.LastMatch != None && track.CurrentMatch == None ? 1 : 0),
            };
            track.Matches++;
            track.LastMatch = track.CurrentMatch = found;
        }

        _score = _score with
        {
            Truths = _score.Truths + pairs.Length,
            FalsePositives = _score.FalsePositives + frame.Found.Length - pairs.Count(pair => pair != None),
        };
    }

    // A pair of the frame before that is still similar enough stays a pair; the rest is paired for the largest similarity.
    private int[] Match(SequenceFrame frame)
    {
        var width = frame.Found.Length;
        var weights = new double[frame.Similarities.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var similarity = frame.Similarities[index];
            var kept = _tracks[frame.Truth[index / width]].CurrentMatch == frame.Found[index % width];
            weights[index] = TrackingSequence.Reaches(similarity, ClearScore.MinimumSimilarity)
                ? similarity + (kept ? frame.Similarities.Length : 0)
                : 0;
        }

        var pairs = new int[frame.Truth.Length];
        _solver.Solve(weights, frame.Truth.Length, width, pairs);
        return pairs;
    }

    private struct TruthTrack
    {
        public int Frames;
        public int Matches;
        public int LastMatch;
        public int CurrentMatch;

        public readonly double Coverage => (double)Matches / Frames;
    }
}
