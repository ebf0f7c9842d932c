using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>
/// A Kalman filter for a person's box: the centre in pixels, and the logarithms of height and aspect, which cannot
/// turn negative. All noise is independent between the four, so the eight-dimensional filter of Bewley et al. (SORT,
/// 2016) falls into four of two dimensions. Lengths in pixels are given in box heights, since a person's speed in
/// heights a second is the same near and far.
/// </summary>
public record struct BoxFilter
{
    private readonly BoxMotion _motion;
    private MotionAxis _x;
    private MotionAxis _y;
    private MotionAxis _logHeight;
    private MotionAxis _logAspect;

    /// <summary>Starts at a detected box, whose width and height must be positive.</summary>
    public BoxFilter(in ImageBox box, BoxMotion motion)
    {
        _motion = motion;
        var height = (double)box.Height;
        var noise = Square(motion.CentreNoise * height);
        var speed = motion.CentreSpeed * height;
        _x = new((box.Left + box.Right) / 2.0, noise, speed);
        _y = new((box.Top + box.Bottom) / 2.0, noise, speed);
        _logHeight = new(Math.Log(height), Square(motion.SizeNoise), motion.SizeSpeed);
        _logAspect = new(Math.Log(box.Width / height), Square(motion.SizeNoise), motion.SizeSpeed);
    }

    /// <summary>The estimated box.</summary>
    public readonly ImageBox Box
    {
        get
        {
            var height = Math.Exp(_logHeight.Position);
            var width = height * Math.Exp(_logAspect.Position);
            return new(
                (float)(_x.Position - (width / 2)),
                (float)(_y.Position - (height / 2)),
                (float)(_x.Position + (width / 2)),
                (float)(_y.Position + (height / 2)));
        }
    }

    /// <summary>The estimated velocity of the centre along x, in box heights a second.</summary>
    public readonly double SpeedX => _x.Velocity / Math.Exp(_logHeight.Position);

    /// <summary>The estimated velocity of the centre along y, in box heights a second.</summary>
    public readonly double SpeedY => _y.Velocity / Math.Exp(_logHeight.Position);

    /// <summary>Moves the estimate on.</summary>
    /// <param name="seconds">The elapsed time; zero or more.</param>
    public void Predict(double seconds)
    {
        var memory = _motion.Memory.TotalSeconds;
        var speed = _motion.CentreSpeed * Math.Exp(_logHeight.Position);
        _x.Predict(seconds, memory, speed);
        _y.Predict(seconds, memory, speed);
        _logHeight.Predict(seconds, memory, _motion.SizeSpeed);
        _logAspect.Predict(seconds, memory, _motion.SizeSpeed);
    }

    /// <summary>Takes a detected box in, whose width and height must be positive.</summary>
    public void Update(in ImageBox box)
    {
        var height = (double)box.Height;
        var noise = Square(_motion.CentreNoise * height);
        _x.Update((box.Left + box.Right) / 2.0, noise);
        _y.Update((box.Top + box.Bottom) / 2.0, noise);
        _logHeight.Update(Math.Log(height), Square(_motion.SizeNoise));
        _logAspect.Update(Math.Log(box.Width / height), Square(_motion.SizeNoise));
    }

    private static double Square(double value) => value * value;
}
