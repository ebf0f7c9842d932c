using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Between one camera's image and the floor. Pixels are those of the camera's own image (see <see cref="For"/>), metres
/// those of the plan. Immutable; no call on a point or a box allocates.
/// </summary>
public sealed class FloorMapping
{
    // How near to an edge of the image a box counts as cut by it, in heights of the image: detectors round.
    private const double EdgeShare = 0.01;

    private readonly ImageRectifier _image;
    private readonly Homography _toFloor;
    private readonly Homography _fromFloor;
    private readonly Projection? _projection;
    private readonly PersonModel _person;
    private readonly HeadMapping? _head;

    private FloorMapping(
        ImageRectifier image, in Homography toFloor, Projection? projection, PersonModel? person, HomographyFit? fit = null)
    {
        _image = image;
        _toFloor = toFloor;
        _fromFloor = toFloor.Invert();
        _person = person ?? new();
        _person.Validate();
        _projection = projection;
        _head = projection is { } known ? HeadMapping.TryMake(known, _person) : null;
        Fit = fit;
    }

    /// <summary>How well the mapping meets the points that it was made from; nothing where it was made otherwise.</summary>
    public HomographyFit? Fit { get; }

    /// <summary>
    /// Whether a person whose feet are hidden is placed by the head. It takes a camera whose pose is known or follows
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
        return new(image, fit.Homography, Recover(fit.Homography, image), person, fit);
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
        return new(image, toFloor, Recover(toFloor, image), person);
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
        return new(image, projection.PlaneAt(0), projection, person);
    }

    /// <summary>The same mapping for an image of another size that shows the same view.</summary>
    /// <exception cref="CalibrationException">The size is not positive.</exception>
    public FloorMapping For(ImageSize native)
    {
        Check(native);
        return new(new(_image.Calibrated, native, _image.Lens), _toFloor, _projection, _person, Fit);
    }

    /// <summary>Where a point of the image lies on the floor.</summary>
    /// <param name="point">The point, in pixels.</param>
    /// <param name="pixelSigma">The standard deviation of each of its coordinates, in pixels.</param>
    /// <param name="position">
    /// Receives the position; its deviation is carried over by the mapping's derivative, so it grows with the distance.
    /// </param>
    /// <returns>False where the point shows no floor: it lies above the horizon, or outside the valid part of the lens.</returns>
    public bool TryToFloor(ImagePoint point, double pixelSigma, out FloorPosition position) =>
        _image.TryPlace(_toFloor, point, pixelSigma, out position);

    /// <summary>
    /// Where a person stands. The feet are taken to be at the middle of the box's lower edge. Where they are hidden (the
    /// lower edge is that of the image, or the box is too short for somebody standing there), the head is taken to be at
    /// the middle of the upper edge, at the height of <see cref="PersonModel.Height"/>; a box too short may also be a
    /// child, so half the way between the two places then counts as deviation. Where the head cannot serve, the feet
    /// of a box cut by the image's lower edge are placed at that edge, uncertain by half of the box's height.
    /// </summary>
    /// <param name="person">The box, in pixels.</param>
    /// <param name="position">Receives the position.</param>
    /// <returns>False where neither feet nor head lead to a place on the floor, or the box has no area.</returns>
    public bool TryToFloor(in ImageBox person, out FloorPosition position)
    {
        position = default;
        if (!(person.Area > 0 && float.IsFinite(person.Area)))
        {
            return false;
        }

        var middle = ((double)person.Left + person.Right) / 2;
        var noise = Math.Max(_person.EdgeNoise * person.Height, _person.LeastPixelNoise);
        var isCutBelow = person.Bottom >= _image.Native.Height - Math.Max(noise, _image.Native.Height * EdgeShare);
        var footNoise = isCutBelow ? Math.Max(noise, person.Height / 2) : noise;
        var hasFoot = TryToFloor(new(middle, person.Bottom), footNoise, out var foot);
        position = foot;
        if (_head is null || person.Top <= _image.Native.Height * EdgeShare)
        {
            return hasFoot;
        }

        var top = new ImagePoint(middle, person.Top);
        var isHidden = isCutBelow || !hasFoot || (_image.TryRectify(top, out var ideal) && _head.IsTooShort(foot, ideal));
        if (!isHidden || !TryFromHead(top, noise, out var head))
        {
            return hasFoot;
        }

        var doubt = isCutBelow || !hasFoot ? 0 : (Square(foot.X - head.X) + Square(foot.Y - head.Y)) / 4;
        position = head with { Sigma = Math.Sqrt(Square(head.Sigma) + (doubt / 2)) };
        return true;
    }

    /// <summary>Where a place on the floor is seen.</summary>
    /// <returns>False where it is behind the camera or outside the valid part of the lens; it may lie beside the image.</returns>
    public bool TryToImage(double x, double y, out ImagePoint point)
    {
        point = default;
        return _fromFloor.TryApply(x, y, out var u, out var v) && _image.TryRestore(new(u, v), out point);
    }

    private bool TryFromHead(ImagePoint top, double noise, out FloorPosition position)
    {
        position = default;
        if (_head is null
            || !_image.TryPlace(_head.Plane, top, noise, out var head)
            || !_image.TryPlace(_head.TallerPlane, top, noise, out var taller))
        {
            return false;
        }

        var byHeight = Square(taller.X - head.X) + Square(taller.Y - head.Y);
        position = head with { Sigma = Math.Sqrt(Square(head.Sigma) + (byHeight / 2)) };
        return true;
    }

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

    private static double Square(double value) => value * value;
}
