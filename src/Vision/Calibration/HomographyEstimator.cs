using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// The normalised direct linear transform (Hartley, "In Defense of the Eight-Point Algorithm", 1997; Hartley and
/// Zisserman, "Multiple View Geometry", algorithm 4.2): exact for four pairs, least squares for more.
/// </summary>
public static class HomographyEstimator
{
    // Relative to the largest eigenvalue of the normalised system, whose entries are about 1.
    private const double RankTolerance = 1e-9;

    private const double DeterminantTolerance = 1e-6;

    /// <summary>Fits a map from the image to the floor.</summary>
    /// <param name="pairs">Four or more points, at least four of which form a quadrilateral without three on one line.</param>
    /// <exception cref="CalibrationException">The pairs do not determine a map; the message says why.</exception>
    public static HomographyFit Fit(ReadOnlySpan<CalibrationPair> pairs)
    {
        Check(pairs);
        var image = Normalisation(pairs, static pair => (pair.Image.X, pair.Image.Y), "in the image");
        var floor = Normalisation(pairs, static pair => (pair.X, pair.Y), "on the plan");
        var normalised = Solve(pairs, image, floor);
        if (Math.Abs(normalised.Determinant) < DeterminantTolerance * Math.Pow(normalised.Norm, 3))
        {
            throw Undetermined();
        }

        var homography = floor.Invert() * normalised * image;
        return Measure(Orient(homography, pairs), pairs);
    }

    private static void Check(ReadOnlySpan<CalibrationPair> pairs)
    {
        var images = new HashSet<ImagePoint>();
        var floors = new HashSet<(double X, double Y)>();
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            if (!(double.IsFinite(pair.Image.X) && double.IsFinite(pair.Image.Y) && double.IsFinite(pair.X) && double.IsFinite(pair.Y)))
            {
                throw new CalibrationException($"Calibration point {index + 1} has a coordinate that is not a finite number.");
            }

            images.Add(pair.Image);
            floors.Add((pair.X, pair.Y));
        }

        if (Math.Min(images.Count, floors.Count) < 4)
        {
            throw new CalibrationException(
                $"There are {images.Count} different points in the image and {floors.Count} on the plan: a floor needs four or more of each.");
        }
    }

    // Moves the centroid to the origin and scales the mean distance from it to the square root of two.
    private static Homography Normalisation(
        ReadOnlySpan<CalibrationPair> pairs, Func<CalibrationPair, (double X, double Y)> select, string where)
    {
        var (sumX, sumY) = (0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (x, y) = select(pair);
            (sumX, sumY) = (sumX + x, sumY + y);
        }

        var (centreX, centreY) = (sumX / pairs.Length, sumY / pairs.Length);
        var (xx, xy, yy, distance) = (0.0, 0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (x, y) = select(pair);
            (x, y) = (x - centreX, y - centreY);
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
            distance += Math.Sqrt((x * x) + (y * y)) / pairs.Length;
        }

        // The smaller of the two principal variances is zero where all points lie on one line.
        var across = ((xx + yy) - Math.Sqrt(((xx - yy) * (xx - yy)) + (4 * xy * xy))) / 2;
        if (across <= RankTolerance * (xx + yy))
        {
            throw new CalibrationException($"All calibration points lie on one line {where}: at least four must form a quadrilateral.");
        }

        var scale = Math.Sqrt(2) / distance;
        return new(scale, 0, -scale * centreX, 0, scale, -scale * centreY, 0, 0, 1);
    }

    private static Homography Solve(ReadOnlySpan<CalibrationPair> pairs, in Homography image, in Homography floor)
    {
        var normal = new double[9, 9];
        foreach (var pair in pairs)
        {
            image.TryApply(pair.Image.X, pair.Image.Y, out var x, out var y);
            floor.TryApply(pair.X, pair.Y, out var u, out var v);
            AddSquare(normal, [x, y, 1, 0, 0, 0, -u * x, -u * y, -u]);
            AddSquare(normal, [0, 0, 0, x, y, 1, -v * x, -v * y, -v]);
        }

        var vectors = SymmetricEigen.Diagonalise(normal);
        var order = Enumerable.Range(0, 9).OrderBy(index => normal[index, index]).ToArray();
        if (normal[order[1], order[1]] <= RankTolerance * normal[order[8], order[8]])
        {
            throw Undetermined();
        }

        var solution = Enumerable.Range(0, 9).Select(index => vectors[index, order[0]]).ToArray();
        return new(solution[0], solution[1], solution[2], solution[3], solution[4], solution[5], solution[6], solution[7], solution[8]);
    }

    private static void AddSquare(double[,] normal, ReadOnlySpan<double> row)
    {
        for (var first = 0; first < 9; first++)
        {
            for (var second = 0; second < 9; second++)
            {
                normal[first, second] += row[first] * row[second];
            }
        }
    }

    private static Homography Orient(in Homography homography, ReadOnlySpan<CalibrationPair> pairs)
    {
        var inFront = 0;
        foreach (var pair in pairs)
        {
            inFront += homography.Depth(pair.Image.X, pair.Image.Y) > 0 ? 1 : 0;
        }

        return inFront == pairs.Length ? homography
            : inFront == 0 ? -1 * homography
            : throw new CalibrationException(
                "The calibration points would lie on both sides of the horizon: probably two of them are interchanged.");
    }

    private static HomographyFit Measure(in Homography homography, ReadOnlySpan<CalibrationPair> pairs)
    {
        var inverse = homography.Invert();
        var (metres, pixels, worst, worstPair) = (0.0, 0.0, 0.0, 0);
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            homography.TryApply(pair.Image.X, pair.Image.Y, out var x, out var y);
            inverse.TryApply(pair.X, pair.Y, out var imageX, out var imageY);
            var squared = Square(x - pair.X) + Square(y - pair.Y);
            metres += squared;
            pixels += Square(imageX - pair.Image.X) + Square(imageY - pair.Image.Y);
            (worst, worstPair) = squared > worst ? (squared, index) : (worst, worstPair);
        }

        return new(
            homography, Math.Sqrt(metres / pairs.Length), Math.Sqrt(pixels / pairs.Length), worstPair, Math.Sqrt(worst));
    }

    private static double Square(double value) => value * value;

    private static CalibrationException Undetermined() => new(
        "The calibration points do not determine the floor: four of them must form a quadrilateral, no three of the four on one line.");
}
