using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras;

/// <summary>
/// Lets a model of re-identification look at a camera's people where it helps: some times when the camera begins to follow
/// somebody, since that decides whom the floor takes them for, and every few seconds from then on. A look takes about as long as
/// a fifth of a detector's run, so that looking at everybody in every picture would double the work.
/// </summary>
/// <param name="run">The model's tensors, which somebody else disposes.</param>
public sealed class TrackLooks(ReidentificationRun run)
{
    private const int FirstLooks = 3;

    // The rest of a crowd that comes in at once is looked at in the next pictures.
    private const int MostInAPicture = 2;

    // Fewer pixels of the picture say little of anybody.
    private const float LeastHeight = 32;

    // The first looks come before the floor decides who a new track is, half a second after its beginning.
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private readonly Dictionary<int, (int Looks, DateTimeOffset Due)> _tracks = [];
    private readonly float[] _description = new float[run.Length];
    private int _left;

    /// <summary>How many values a description has.</summary>
    public int Length => run.Length;

    /// <summary>Begins with a picture, and forgets the camera's tracks that are over.</summary>
    /// <param name="isAlive">Whether the camera still has a track of this number.</param>
    public void Begin(Predicate<int> isAlive)
    {
        _left = MostInAPicture;
        foreach (var track in _tracks.Keys)
        {
            if (!isAlive(track))
            {
                _tracks.Remove(track);
            }
        }
    }

    /// <summary>Looks at somebody, if it is time to.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="box">The person, in pixels of the camera's own image.</param>
    /// <param name="track">The person's track within the camera, above 0.</param>
    /// <returns>What the person looks like, valid until the next call; empty where nobody looked.</returns>
    public ReadOnlySpan<float> Look(Frame picture, in ImageBox box, int track)
    {
        var (looks, due) = _tracks.GetValueOrDefault(track);
        if (_left == 0 || picture.CapturedAt < due || box.Height * picture.Size.Height < LeastHeight * picture.NativeSize.Height)
        {
            return [];
        }

        _left--;
        _tracks[track] = (looks + 1, picture.CapturedAt + (looks + 1 < FirstLooks ? FirstInterval : Interval));
        run.Describe(picture.Pixels, picture.Size, picture.NativeSize, box, _description);
        return _description;
    }
}
