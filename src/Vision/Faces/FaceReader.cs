using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Faces;

/// <summary>
/// Looks at the face of one person in a picture: finds it in the upper part of the person's box, shows it to the models, and overwrites the
/// crop before it returns. For one thread at a time; a look allocates nothing.
/// </summary>
public sealed class FaceReader : IDisposable
{
    // Of the clips that the tests look at, faces that can be read score 0.85 and more, backs of heads up to 0.7.
    private const float LeastScore = 0.8f;

    // A head is as high as a seventh of an upright person; those who are seen in part have more of it in their box.
    private const float HeadShare = 0.3f;

    // Smaller faces say little of their expression; of the models' inputs 64 pixels is the smallest.
    private const float LeastSide = 20;

    // Models are trained on faces with some of what surrounds them.
    private const float Margin = 0.15f;

    private readonly FaceDetectorRun _faces;
    private readonly ExpressionRun? _expressions;
    private readonly AgeGenderRun? _people;

    internal FaceReader(FaceModels models)
    {
        _faces = models.Faces.CreateRun();
        _expressions = models.Expressions?.CreateRun();
        _people = models.People?.CreateRun();
    }

    /// <summary>Looks at one person.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="person">The person, in pixels of the camera's own image.</param>
    /// <returns>What the face says; null where none was found that is large enough and nearer to nobody else.</returns>
    /// <exception cref="Inference.Models.DetectionModelException">A run failed.</exception>
    public FaceReading? Read(Frame picture, in ImageBox person)
    {
        if (Find(picture, person) is not { } face || Math.Min(face.Box.Width, face.Box.Height) < LeastSide)
        {
            return null;
        }

        var around = Around(face.Box);
        var affect = _expressions?.Read(picture.Pixels, picture.Size, around);
        var looks = _people?.Read(picture.Pixels, picture.Size, around);
        return new() { Affect = affect, Years = looks?.Years, Female = looks?.Female };
    }

    /// <summary>The surest face in the upper part of a person's box, in pixels of the picture.</summary>
    internal Face? Find(Frame picture, in ImageBox person)
    {
        var (across, down) = ((float)picture.Size.Width / picture.NativeSize.Width, (float)picture.Size.Height / picture.NativeSize.Height);
        var box = new ImageBox(person.Left * across, person.Top * down, person.Right * across, person.Bottom * down);
        return _faces.Find(picture.Pixels, picture.Size, HeadOf(box), LeastScore);
    }

    /// <summary>Overwrites what the graphs have worked out of the last face.</summary>
    public void Forget()
    {
        _faces.Forget();
        _expressions?.Forget();
        _people?.Forget();
    }

    /// <summary>Whether nothing of any face is in the tensors; for tests.</summary>
    internal bool IsEmpty => !_faces.Input.ContainsAnyExcept(0f) && _expressions is not { IsEmpty: false } && _people is not { IsEmpty: false };

    /// <inheritdoc />
    public void Dispose()
    {
        _faces.Dispose();
        _expressions?.Dispose();
        _people?.Dispose();
    }

    /// <summary>The square in which a person's head is looked for, in the upper middle of the box.</summary>
    private static ImageBox HeadOf(in ImageBox person)
    {
        var side = Math.Max(person.Width, HeadShare * person.Height);
        var (middle, top) = ((person.Left + person.Right) / 2, person.Top - (0.1f * side));
        return new(middle - (side / 2), top, middle + (side / 2), top + side);
    }

    private static ImageBox Around(in ImageBox face)
    {
        var half = (0.5f + Margin) * Math.Max(face.Width, face.Height);
        var (x, y) = ((face.Left + face.Right) / 2, (face.Top + face.Bottom) / 2);
        return new(x - half, y - half, x + half, y + half);
    }
}

/// <summary>What one look at one face says.</summary>
public readonly record struct FaceReading
{
    /// <summary>How pleasant and how stirred it looks; null without a model of expressions.</summary>
    public Affect? Affect { get; init; }

    /// <summary>How old it looks, in years; null without a model of age and gender.</summary>
    public float? Years { get; init; }

    /// <summary>How female it looks, 0 to 1; null without that model.</summary>
    public float? Female { get; init; }
}
