using System.Collections.Immutable;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Between one camera's image and the floor. Pixels are those of the camera's own image (see <see cref="For"/>), metres
/// those of the plan. Immutable; no call on a point or a box allocates.
/// </summary>
public sealed class FloorMapping
{
    private readonly ImageRectifier _image;
    private readonly Homography _toFloor;
    private readonly Homography _fromFloor;
    private readonly Projection? _projection;
    private readonly bool _isPosed;
    private readonly PersonModel _person;
    private readonly HeadMapping? _head;
    private readonly PersonPlacement _placement;

    private FloorMapping(
        ImageRectifier image, in Homography toFloor, Projection? projection, bool isPosed, PersonModel? person, HomographyFit? fit = null)
    {
        _image = image;
        _toFloor = toFloor;
        _fromFloor = toFloor.Invert();
        _person = person ?? new();
        _person.Validate();
        _projection = projection;
        _head = projection is { } known ? HeadMapping.TryMake(known, _person) : null;
        
        // What a body's shape does to its box is a matter of centimetres, for which a pose recovered from the floor alone is too rough.
        _isPosed = isPosed;
        _placement = new(image, toFloor, _head, projection is { } seen && isPosed ? new(image, seen, _person.Height) : null, _person);
        Fit = fit;
    }

    /// <summary>How well the mapping meets the points that it was made from; nothing where it was made otherwise.</summary>
    public HomographyFit? Fit { get; }

    /// <summary>
    /// Whether a person is placed by the head, too, which serves where the feet are hidden. It takes a camera whose pose is known or follows
    /// from the homography, and which hangs clearly above people's heads.
    /// </summary>
    public bool CorrectsHiddenFeet => _head is not null;

    /// <summary>From points of the floor that are seen in the image and measured on the plan.</summary>
    /// <param name="calibrated">The size of the image that the points were seen in.</param>
    /// <param name="pairs">Four points or more; see <see cref="HomographyEstimator.Fit"/>.</param>
    /// <param name="lens">The lens; null where straight lines are straight in the image.</param>
    /// <param name="person">What is assumed of people; null for the defaults.</param>
    /// <exception cref="CalibrationException">The points do not determine the floor, or a setting is out of range.</exception>
    public static FloorMapping FromPoints(
        ImageSize calibrated, ReadOnlySpan<CalibrationPair> pairs, Lens? lens = null, PersonModel? person = null)
    {
        var image = Rectifier(calibrated, lens);
        var rectified = new CalibrationPair[pairs.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            rectified[index] = image.TryRectify(pairs[index].Image, out var ideal)
                ? pairs[index] with { Image = ideal }
                : throw new CalibrationException($"Calibration point {index + 1} lies where the lens shows nothing: its distortion is not valid there.");
        }

        var fit = HomographyEstimator.Fit(rectified);
        return new(image, fit.Homography, Recover(fit.Homography, image), isPosed: false, person, fit);
    }

    /// <summary>From a homography.</summary>
    /// <param name="calibrated">The size of the image that the homography speaks of.</param>
    /// <param name="imageToFloor">
    /// From (undistorted) pixels to metres. Its sign is chosen so that the middle of the image's lower edge shows floor.
    /// </param>
    /// <param name="lens">The lens; null where straight lines are straight in the image.</param>
    /// <param name="person">What is assumed of people; null for the defaults.</param>
    /// <exception cref="CalibrationException">The homography has no inverse, or a setting is out of range.</exception>
    public static FloorMapping FromHomography(
        ImageSize calibrated, in Homography imageToFloor, Lens? lens = null, PersonModel? person = null)
    {
        var image = Rectifier(calibrated, lens);
        var isUpright = imageToFloor.Depth(calibrated.Width / 2.0, calibrated.Height) > 0;
        var toFloor = isUpright ? imageToFloor : -1 * imageToFloor;
        return new(image, toFloor, Recover(toFloor, image), isPosed: false, person);
    }

    /// <summary>From a pose.</summary>
    /// <param name="calibrated">The size of the image that the lens speaks of.</param>
    /// <param name="worldToCamera">
    /// 12 or 16 numbers, row by row: from the plan (metres, z up, the floor at z = 0) to the camera (x right, y down, z
    /// forward).
    /// </param>
    /// <param name="lens">The lens.</param>
    /// <param name="person">What is assumed of people; null for the defaults.</param>
    /// <exception cref="CalibrationException">The matrix is not a pose of a camera above the floor, or a setting is out of range.</exception>
    public static FloorMapping FromPose(
        ImageSize calibrated, ReadOnlySpan<double> worldToCamera, Lens lens, PersonModel? person = null)
    {
        var image = Rectifier(calibrated, lens);
        var projection = ProjectionFactory.FromPose(worldToCamera, lens);
        return new(image, projection.PlaneAt(0), projection, isPosed: true, person);
    }

    /// <summary>The same mapping for an image of another size that shows the same view.</summary>
    /// <exception cref="CalibrationException">The size is not positive.</exception>
    public FloorMapping For(ImageSize native)
    {
        Check(native);
        return new(new(_image.Calibrated, native, _image.Lens), _toFloor, _projection, _isPosed, _person, Fit);
    }

    /// <summary>Where a point of the image lies on the floor.</summary>
    /// <param name="point">The point, in pixels.</param>
    /// <param name="pixelSigma">The standard deviation of each of its coordinates, in pixels.</param>
    /// <param name="position">
    /// Receives the position; its deviation is carried over by the mapping's derivative, so it grows with the distance.
    /// </param>
    /// <returns>False where the point shows no floor: it lies above the horizon, or outside the valid part of the lens.</returns>
    public bool TryToFloor(ImagePoint point, double pixelSigma, out FloorPosition position) =>
        _image.TryPlace(_toFloor, point, pixelSigma, pixelSigma, out position);

    /// <summary>What a person's box says of where they stand; see <see cref="PersonModel"/> for what is assumed.</summary>
    /// <param name="person">The box, in pixels.</param>
    /// <param name="score">The detection's score, 0 to 1: doubtful boxes are less exact, and their feet are hidden more often.</param>
    /// <param name="sight">Receives the places of feet and head.</param>
    /// <returns>False where neither leads to a place on the floor, or the box has no area.</returns>
    public bool TrySee(in ImageBox person, double score, out PersonSight sight) => _placement.TrySee(person, score, out sight);

    /// <summary>Where a place on the floor is seen.</summary>
    /// <returns>False where it is behind the camera or outside the valid part of the lens; it may lie beside the image.</returns>
    public bool TryToImage(double x, double y, out ImagePoint point)
    {
        point = default;
        return _fromFloor.TryApply(x, y, out var u, out var v) && _image.TryRestore(new(u, v), out point);
    }

    /// <summary>
    /// The outline of the floor that the image shows well enough to place people on it, short of the horizon: its corners
    /// in metres on the plan, in order; none where the image shows no floor.
    /// </summary>
    public ImmutableArray<(double X, double Y)> Outline() => ViewOutline.Of(this, _image.Native);

    private static Projection? Recover(in Homography toFloor, ImageRectifier image) =>
        ProjectionFactory.TryRecover(toFloor, image.Calibrated, image.Lens);

    private static ImageRectifier Rectifier(ImageSize calibrated, Lens? lens)
    {
        Check(calibrated);
        return new(calibrated, calibrated, lens);
    }

    private static void Check(ImageSize size)
    {
        if (size.Width <= 0 || size.Height <= 0)
        {
            throw new CalibrationException($"The image size is {size}: width and height must be above zero.");
        }
    }
}
