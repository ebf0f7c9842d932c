using System.Runtime.InteropServices;
using StoreTracking.Accuracy.Recording;
using StoreTracking.Evaluation.Baselines;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Floor;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Accuracy.Trials;

/// <summary>
/// Takes a recording through the camera trackers, the fusion and the store, with the settings that ship, and beside it through
/// plain association. Scored is what was shown at the time: what a later merge found out does not count.
/// </summary>
internal sealed class FloorTrial
{
    // Who is truly on the porch is not asked for, and whoever is found this near to them is they.
    private const double Near = 1;

    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly List<TrackedPosition> _truth = [];
    private readonly List<TrackedPosition> _found = [];
    private readonly List<TrackedPosition> _plain = [];

    private FloorTrial(StoreConfiguration store, StoreRecording recording) =>
        Store = new(store, recording.Start, recording.Moments[0].People.Count(static person => person.Y >= 0));

    /// <summary>Where everybody truly was.</summary>
    public IReadOnlyList<TrackedPosition> Truth => _truth;

    /// <summary>Where the product showed people.</summary>
    public IReadOnlyList<TrackedPosition> Found => _found;

    /// <summary>Where plain association of the same detections put people.</summary>
    public IReadOnlyList<TrackedPosition> Plain => _plain;

    /// <summary>What the store made of it.</summary>
    public StoreChain Store { get; }

    public static FloorTrial Run(StoreConfiguration store, StoreRecording recording)
    {
        var trial = new FloorTrial(store, recording);
        var cameras = store.Cameras.Select(camera => new TrialCamera(store, camera)).ToArray();
        var plain = new FloorSortTracker();
        var observations = new List<CameraObservation>();
        foreach (var (frame, moment) in recording.Moments.Index())
        {
            foreach (var (camera, view) in cameras.Zip(moment.Views))
            {
                var people = camera.View.Follow(view.Detections, moment.At, camera.Size, view.Colours);
                FloorObservations.Translate(people.Observations, people.Appearances, observations);
                trial.Store.Observe(camera.Id, frame + 1, moment.At, CollectionsMarshal.AsSpan(observations));
            }

            trial.Store.Publish(moment.At);
            trial.Take(frame, moment, trial.Store.Tracks);
            var seconds = (moment.At - recording.Start).TotalSeconds;
            trial._plain.AddRange(plain.Update(frame, seconds, cameras.Zip(moment.Views, (camera, view) => camera.Places(view)))
                .Where(place => !IsOutside(moment, place.X, place.Y)));
        }

        return trial;
    }

    private void Take(int frame, RecordedMoment moment, ReadOnlySpan<FloorTrack> tracks)
    {
        foreach (var person in moment.People)
        {
            if (person.Y >= 0)
            {
                _truth.Add(new(frame, person.Id, person.X, person.Y));
            }
        }

        foreach (var track in tracks)
        {
            if (track.State == FloorTrackState.Confirmed && !IsOutside(moment, track.Position.X, track.Position.Y))
            {
                _found.Add(new(frame, NumberOf(track.Shopper), track.Position.X, track.Position.Y));
            }
        }
    }

    private int NumberOf(Guid shopper)
    {
        if (!_numbers.TryGetValue(shopper, out var number))
        {
            _numbers.Add(shopper, number = _numbers.Count + 1);
        }

        return number;
    }

    // The front wall of the stores lies at y = 0.
    private static bool IsOutside(RecordedMoment moment, double x, double y)
    {
        var nearest = moment.People.MinBy(person => Distance(person, x, y));
        return y < 0 || (nearest.Y < 0 && Distance(nearest, x, y) < Near);
    }

    private static double Distance(in RecordedPerson person, double x, double y) =>
        Math.Sqrt(Math.Pow(person.X - x, 2) + Math.Pow(person.Y - y, 2));

    private sealed class TrialCamera(StoreConfiguration store, CameraConfiguration camera)
    {
        private readonly FloorMapping _mapping = CameraSettings.Mapping(camera.Calibration);

        public string Id => camera.Id;

        public CameraView View { get; } = new(camera, store.Detector);

        public ImageSize Size { get; } = new(camera.Calibration.ImageWidth, camera.Calibration.ImageHeight);

        // Plain association takes what a detector with its own threshold gives.
        public IReadOnlyList<(double X, double Y)> Places(RecordedView view) =>
        [
            .. from detection in view.Detections
               where detection.Score >= (store.Detector?.Score ?? 0)
               let sight = _mapping.TrySee(detection.Box, detection.Score, out var seen) ? seen.Feet : null
               where sight is not null
               select (sight.Value.X, sight.Value.Y),
        ];
    }
}
