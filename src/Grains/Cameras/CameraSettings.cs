using System.Collections.Immutable;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Masks;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Grains.Cameras;

/// <summary>Translates a camera's configuration into the settings of computer vision.</summary>
public static class CameraSettings
{
    private const int FaceSide = 960;

    /// <summary>How a store's detector is loaded.</summary>
    public static DetectionModelOptions Model(DetectorConfiguration detector, int threads) => new()
    {
        Layout = detector.Layout switch
        {
            DetectorLayout.Yolox => DetectionLayout.Yolox,
            DetectorLayout.Yolov8 => DetectionLayout.Yolov8,
            DetectorLayout.YoloNms => DetectionLayout.YoloNms,
            DetectorLayout.Detr => DetectionLayout.Detr,
            DetectorLayout.Ssd => DetectionLayout.Ssd,
            _ => DetectionLayout.Auto,
        },
        IntraOpThreads = threads,
    };

    /// <summary>What counts as a detection: also those that are too weak to begin a track, but may continue one.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="staff">How staff are told from customers; without it nobody's clothes are looked at for that.</param>
    public static LaneOptions Lane(DetectorConfiguration detector, StaffConfiguration? staff = null) => new()
    {
        Thresholds = new(WeakScore(detector), (float)detector.Overlap),
        Uniforms = [.. (staff?.Uniforms ?? []).Select(uniform => new Uniform(ToCloth(uniform.Upper), ToCloth(uniform.Lower)))],
    };

    /// <summary>What a store's camera with pictures wants of its lane.</summary>
    public static LaneOptions Lane(StoreConfiguration store, DetectorConfiguration detector, CameraConfiguration camera) =>
        Lane(detector, store.Staff) with
        {
            KeepsPictures = store.Reidentification is not null || store.ReadsFaces(camera), Mask = Mask(camera),
        };

    /// <summary>
    /// The box into which a camera's pictures are scaled: the detector's input, or a larger one where faces are read, in which those
    /// of people some metres away have pixels enough.
    /// </summary>
    public static ImageSize Fit(ImageSize input, bool readsFaces) =>
        readsFaces ? new(Math.Max(input.Width, FaceSide), Math.Max(input.Height, FaceSide)) : input;

    /// <summary>What of a camera's image is blacked out; null where nothing is.</summary>
    public static PrivacyMask? Mask(CameraConfiguration camera) => camera.Masks.IsEmpty ? null : new(
        new(camera.Calibration.ImageWidth, camera.Calibration.ImageHeight),
        [.. camera.Masks.Select(static mask => mask.Select(static corner => new ImagePoint(corner.X, corner.Y)).ToImmutableArray())]);

    /// <summary>How detections become tracks; without a detector of the store's, as the tracker's own settings say.</summary>
    public static CameraTrackerOptions Tracker(DetectorConfiguration? detector) => detector is null ? new() : new()
    {
        LowScore = WeakScore(detector),
        HighScore = (float)detector.Score,
        NewTrackScore = (float)detector.Score,
    };

    /// <summary>
    /// What a score says on the floor, whose settings are made for the usual detector: there the store's own threshold counts as
    /// much as the usual one, and nothing and certainty stay what they are.
    /// </summary>
    /// <param name="score">The detector's score, 0 to 1.</param>
    /// <param name="detector">The detector; null where the scores are the usual ones already.</param>
    public static float FloorScore(float score, DetectorConfiguration? detector)
    {
        if (detector is null)
        {
            return score;
        }

        var (own, usual) = ((float)detector.Score, (float)DetectorConfiguration.UsualScore);
        return score < own ? score * (usual / own)
            : own < 1 ? usual + ((score - own) * ((1 - usual) / (1 - own)))
            : 1;
    }

    /// <summary>Where FFmpeg fetches the frames.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="input">The size of the model's input, into which FFmpeg scales the frames.</param>
    /// <param name="ffmpegPath">The FFmpeg program.</param>
    /// <exception cref="ArgumentException">The camera's frames come from elsewhere.</exception>
    public static FrameSourceOptions Source(CameraConfiguration camera, ImageSize input, string ffmpegPath) => new()
    {
        Kind = camera.Source.Kind switch
        {
            SourceKind.File => FrameSourceKind.File,
            SourceKind.Rtsp => FrameSourceKind.Rtsp,
            SourceKind.Http => FrameSourceKind.Http,
            SourceKind.Device => FrameSourceKind.Device,
            SourceKind.Images => FrameSourceKind.Images,
            var other => throw new ArgumentException($"FFmpeg fetches no frames from a source of kind {other}.", nameof(camera)),
        },
        Location = camera.Source.Location!,
        Loop = camera.Source.Loop,
        RealTime = true,
        MaxFrameRate = camera.MaxFrameRate,
        Fit = input,
        FfmpegPath = ffmpegPath,
    };

    /// <summary>How the image lies on the floor.</summary>
    /// <exception cref="CalibrationException">The calibration does not determine the floor.</exception>
    public static FloorMapping Mapping(CalibrationConfiguration calibration)
    {
        var size = new ImageSize(calibration.ImageWidth, calibration.ImageHeight);
        var lens = calibration.Lens is { } l ? new Lens(l.Fx, l.Fy, l.Cx, l.Cy, l.K1, l.K2, l.P1, l.P2, l.K3) : null;
        if (!calibration.WorldToCamera.IsEmpty)
        {
            return FloorMapping.FromPose(size, calibration.WorldToCamera.AsSpan(), lens
                ?? throw new CalibrationException("A pose needs the lens's focal lengths and centre, but no lens is given."));
        }

        return calibration.Points.IsEmpty
            ? FloorMapping.FromHomography(size, Homography.FromRows(calibration.Homography.AsSpan()), lens)
            : FloorMapping.FromPoints(
                size,
                [.. calibration.Points.Select(pair => new CalibrationPair(new(pair.Image.X, pair.Image.Y), pair.Floor.X, pair.Floor.Y))],
                lens);
    }

    private static ClothColour? ToCloth(string? colour) =>
        colour is null ? null : Convert.FromHexString(colour.AsSpan(1)) is var rgb ? new(rgb[0], rgb[1], rgb[2]) : null;

    private static float WeakScore(DetectorConfiguration detector) => (float)(detector.Score / 3);
}
