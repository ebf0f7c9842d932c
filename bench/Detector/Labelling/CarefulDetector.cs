using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Detector.Labelling;

/// <summary>
/// Finds people in a frame with all the time in the world: a detector looks at the frame whole and in enlarged parts,
/// and at the mirror image of each, and what the looks agree upon is fused as in weighted boxes fusion (Solovyev et al.,
/// "Weighted boxes fusion: Ensembling boxes from different object detection models").
/// </summary>
internal sealed class CarefulDetector : IDisposable
{
    // The overlap from which two boxes are the same person seen twice; the paper's value.
    private const float Same = 0.55f;

    // Of a box inside a stronger one: this much of it, and it is a part of the same person.
    private const float Inside = 0.9f;

    private static readonly DetectorThresholds Thresholds = new(0.05f, 0.6f);

    private readonly DetectionModel _model;
    private readonly DetectionBatch _batch;
    private readonly Detection[] _kept = new Detection[300];
    private View[] _views = [];
    private ImageSize _size;

    public CarefulDetector(string model)
    {
        _model = DetectionModel.Load(model, new() { IntraOpThreads = 2, MaxBatch = 1 });
        _batch = _model.CreateBatch();
        FrameSize = new(2 * _model.InputSize.Width, 2 * _model.InputSize.Height);
    }

    /// <summary>The box into which frames are to be scaled: twice the model's input, so that the parts show more.</summary>
    public ImageSize FrameSize { get; }

    /// <summary>The people in a frame, in pixels of the camera's own image, the surest first.</summary>
    public List<Detection> Find(Frame frame)
    {
        if (_size != frame.Size)
        {
            (_size, _views) = (frame.Size, View.Of(frame.Size));
        }

        var toNative = Letterbox.Place(frame.NativeSize, frame.Size, frame.Size, LetterboxAlignment.TopLeft);
        var fused = Fuse(_views.SelectMany(view => Look(view, frame)).OrderByDescending(found => found.Score));
        return [.. WithoutParts(fused).Select(found => found with
        {
            Box = toNative.ToNative(found.Box.Left, found.Box.Top, found.Box.Right, found.Box.Bottom),
        })];
    }

    public void Dispose()
    {
        _batch.Dispose();
        _model.Dispose();
    }

    private List<Detection> Look(View view, Frame frame)
    {
        _batch.Encode(0, view.Cut(frame.Pixels), view.Size, view.Size);
        _batch.Run(1);
        var found = new List<Detection>();
        foreach (var detection in _kept.AsSpan(0, _batch.Decode(0, Thresholds, _kept)))
        {
            if (view.ToFrame(detection.Box) is { } box)
            {
                found.Add(new(box, detection.Score));
            }
        }

        return found;
    }

    private static IEnumerable<Detection> Fuse(IEnumerable<Detection> all)
    {
        var groups = new List<(List<Detection> Members, Detection Mean)>();
        foreach (var detection in all)
        {
            var index = groups.FindIndex(group => ImageBox.Overlap(group.Mean.Box, detection.Box) >= Same);
            if (index < 0)
            {
                groups.Add(([detection], Mean([detection])));
            }
            else
            {
                groups[index].Members.Add(detection);
                groups[index] = (groups[index].Members, Mean(groups[index].Members));
            }
        }

        return groups.Select(group => group.Mean).OrderByDescending(found => found.Score);
    }

    // Edges weigh by score. The score is that of the two surest looks together: one look alone is half sure.
    private static Detection Mean(List<Detection> members)
    {
        var weight = members.Sum(member => member.Score);
        float Edge(Func<ImageBox, float> edge) => members.Sum(member => member.Score * edge(member.Box)) / weight;
        return new(
            new(Edge(box => box.Left), Edge(box => box.Top), Edge(box => box.Right), Edge(box => box.Bottom)),
            members.Take(2).Sum(member => member.Score) / 2);
    }

    private static List<Detection> WithoutParts(IEnumerable<Detection> surestFirst)
    {
        var kept = new List<Detection>();
        foreach (var detection in surestFirst)
        {
            if (!kept.Any(other => ImageBox.Share(detection.Box, other.Box) >= Inside))
            {
                kept.Add(detection);
            }
        }

        return kept;
    }
}
