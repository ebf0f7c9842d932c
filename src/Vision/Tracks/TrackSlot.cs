using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>The mutable side of <see cref="CameraTrack"/>; when a track is over, its slot serves the next one.</summary>
internal sealed class TrackSlot
{
    // Cuts the path over a gap finely enough for the filter, and bounds the work after a long one.
    private const int MaximumRepairSteps = 30;

    // How near to an edge of the image a box counts as cut by it, as a share of the image: detectors round.
    private const double EdgeShare = 0.01;

    // In box heights a second: clearly more than a standing person's box trembles. The centre of a box that is cut moves
    // at half the person's speed.
    private const double LeavingSpeed = 0.1;

    private int _id;
    private float _score;
    private int _misses;
    private DateTimeOffset _firstSeen;
    private BoxFilter _filter;
    private BoxFilter _filterWhenSeen;
    private ObservationHistory _history;

    public CameraTrackState State { get; private set; }

    public bool IsObserved { get; private set; }

    public ImageBox Predicted { get; private set; }

    public ImageBox Observed { get; private set; }

    public DateTimeOffset LastSeen { get; private set; }

    /// <summary>Whether a detection of the present frame is still sought for it.</summary>
    public bool IsWaiting => !IsObserved && State != CameraTrackState.Removed;

    public void Start(int id, in Detection detection, DateTimeOffset at, BoxMotion motion)
    {
        _id = id;
        _firstSeen = at;
        _filter = new BoxFilter(detection.Box, motion);
        _history.Clear();
        State = CameraTrackState.Tentative;
        Remember(detection, at);
    }

    public void Predict(double seconds)
    {
        IsObserved = false;
        _filter.Predict(seconds);
        Predicted = _filter.Box;
    }

    public void Observe(in Detection detection, DateTimeOffset at, TimeSpan confirmAfter)
    {
        if (_misses > 0)
        {
            Repair(detection.Box, at);
        }
        else
        {
            _filter.Update(detection.Box);
        }

        Remember(detection, at);
        Pass(at - _firstSeen >= confirmAfter ? CameraTrackEvent.Proven : CameraTrackEvent.Seen);
    }

    public void Miss()
    {
        _misses++;
        Pass(CameraTrackEvent.Missed);
    }

    public void Forget() => Pass(CameraTrackEvent.Forgotten);

    /// <summary>Whether it was last seen at an edge of the image and on its way out.</summary>
    public bool HasLeft(ImageSize image)
    {
        var (marginX, marginY) = (EdgeShare * image.Width, EdgeShare * image.Height);
        return (Observed.Left <= marginX && _filterWhenSeen.SpeedX < -LeavingSpeed)
            || (Observed.Right >= image.Width - marginX && _filterWhenSeen.SpeedX > LeavingSpeed)
            || (Observed.Top <= marginY && _filterWhenSeen.SpeedY < -LeavingSpeed)
            || (Observed.Bottom >= image.Height - marginY && _filterWhenSeen.SpeedY > LeavingSpeed);
    }

    public CameraTrack Report() => new(_id, _filter.Box, Observed, _score, State, _firstSeen, LastSeen, IsObserved);

    /// <summary>
    /// How well a step to the box continues the track's direction: 1 straight on, 0 across, -1 back; also 0 where
    /// either has no direction (the observation-centric momentum of Cao et al., OC-SORT, 2023).
    /// </summary>
    public double Straightness(in ImageBox box, TimeSpan window)
    {
        var last = _history.Last;
        var before = _history.Before(window);
        var (x, y) = Centre(box);
        var (pastX, pastY) = (last.X - before.X, last.Y - before.Y);
        var (stepX, stepY) = (x - last.X, y - last.Y);
        var lengths = Math.Sqrt(((pastX * pastX) + (pastY * pastY)) * ((stepX * stepX) + (stepY * stepY)));
        if (!(lengths > 0))
        {
            return 0;
        }

        var cosine = Math.Clamp(((pastX * stepX) + (pastY * stepY)) / lengths, -1, 1);
        return 1 - (2 * Math.Acos(cosine) / Math.PI);
    }

    private static (double X, double Y) Centre(in ImageBox box) =>
        (((double)box.Left + box.Right) / 2, ((double)box.Top + box.Bottom) / 2);

    private void Remember(in Detection detection, DateTimeOffset at)
    {
        IsObserved = true;
        _misses = 0;
        _score = detection.Score;
        _filterWhenSeen = _filter;
        Observed = detection.Box;
        LastSeen = at;
        var (x, y) = Centre(detection.Box);
        _history.Add(x, y, at);
    }

    private void Pass(CameraTrackEvent happening) => State = CameraTrackLife.Next(State, happening);

    // Observation-centric re-update (OC-SORT): what the filter assumed while nothing was seen is replaced
    // by a straight path from the last observation to this one.
    private void Repair(in ImageBox box, DateTimeOffset at)
    {
        var steps = Math.Min(_misses + 1, MaximumRepairSteps);
        var seconds = (at - LastSeen).TotalSeconds / steps;
        _filter = _filterWhenSeen;
        for (var step = 1; step <= steps; step++)
        {
            var share = (float)step / steps;
            _filter.Predict(seconds);
            _filter.Update(new(
                float.Lerp(Observed.Left, box.Left, share),
                float.Lerp(Observed.Top, box.Top, share),
                float.Lerp(Observed.Right, box.Right, share),
                float.Lerp(Observed.Bottom, box.Bottom, share)));
        }
    }
}
