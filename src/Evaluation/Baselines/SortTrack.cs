using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Baselines;

/// <summary>One track of SORT: the box's centre, its area and its aspect ratio, the first three with a velocity a frame.</summary>
internal sealed class SortTrack(int id, ImageBox box)
{
    // The variances are those of SORT's own code, in pixels and frames.
    private ConstantVelocity _x = new(Middle(box.Left, box.Right), 10, 10_000);
    private ConstantVelocity _y = new(Middle(box.Top, box.Bottom), 10, 10_000);
    private ConstantVelocity _area = new(box.Area, 10, 10_000);
    private ConstantVelocity _ratio = new(box.Width / box.Height, 10, 0);

    public int Id => id;

    /// <summary>How many frames have passed since the last one that showed it.</summary>
    public int Age { get; private set; }

    /// <summary>How many frames in a row, beyond the first of all, have shown it.</summary>
    public int Streak { get; private set; }

    public ImageBox Box
    {
        get
        {
            var width = Math.Sqrt(_area.Value * _ratio.Value);
            var height = _area.Value / width;
            return new(
                (float)(_x.Value - (width / 2)), (float)(_y.Value - (height / 2)),
                (float)(_x.Value + (width / 2)), (float)(_y.Value + (height / 2)));
        }
    }

    public void Predict()
    {
        if (_area.Value + _area.Velocity <= 0)
        {
            _area.Velocity = 0;
        }

        _x.Predict(1, 1, 0.01);
        _y.Predict(1, 1, 0.01);
        _area.Predict(1, 1, 0.0001);
        _ratio.Predict(1, 1, 0);
        Streak = Age > 0 ? 0 : Streak;
        Age++;
    }

    public void Update(in ImageBox box)
    {
        _x.Update(Middle(box.Left, box.Right), 1);
        _y.Update(Middle(box.Top, box.Bottom), 1);
        _area.Update(box.Area, 10);
        _ratio.Update(box.Width / box.Height, 10);
        Age = 0;
        Streak++;
    }

    private static double Middle(double a, double b) => (a + b) / 2;
}
