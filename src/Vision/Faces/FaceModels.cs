using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Faces;

/// <summary>Which files say what of faces.</summary>
/// <param name="Faces">The ONNX file that finds faces.</param>
/// <param name="Expressions">The one that reads expressions; null where they are not read.</param>
/// <param name="People">The one that guesses age and gender; null where they are not guessed.</param>
public sealed record FaceModelFiles(string Faces, string? Expressions, string? People);

/// <summary>The models of faces that belong together, loaded.</summary>
public sealed class FaceModels : IDisposable
{
    private FaceModels(FaceDetector faces, ExpressionModel? expressions, AgeGenderModel? people) =>
        (Faces, Expressions, People) = (faces, expressions, people);

    internal FaceDetector Faces { get; }

    internal ExpressionModel? Expressions { get; }

    internal AgeGenderModel? People { get; }

    /// <summary>One line for each model.</summary>
    public IEnumerable<string> Descriptions => new[] { Faces.Description, Expressions?.Description, People?.Description }.OfType<string>();

    /// <summary>Loads the models and runs each once.</summary>
    /// <exception cref="DetectionModelException">One of them cannot be used; the message names its file and says what it should be.</exception>
    public static FaceModels Load(FaceModelFiles files)
    {
        var (faces, expressions) = (default(FaceDetector), default(ExpressionModel));
        try
        {
            faces = FaceDetector.Load(files.Faces);
            expressions = files.Expressions is { } expression ? ExpressionModel.Load(expression) : null;
            return new(faces, expressions, files.People is { } people ? AgeGenderModel.Load(people) : null);
        }
        catch
        {
            expressions?.Dispose();
            faces?.Dispose();
            throw;
        }
    }

    /// <summary>The tensors of one camera; dispose them before the models.</summary>
    public FaceReader CreateReader() => new(this);

    /// <inheritdoc />
    public void Dispose()
    {
        Faces.Dispose();
        Expressions?.Dispose();
        People?.Dispose();
    }
}

/// <summary>The models of faces of one process: cameras with the same files share them, and they live as long as somebody leases them.</summary>
public sealed class SharedFaceModels
{
    private readonly LeaseTable<FaceModelFiles, FaceModels> _table = new();

    /// <summary>Leases tensors for one camera, loading the models where they are not yet in use.</summary>
    /// <returns>The lease; dispose it to give the models up.</returns>
    /// <exception cref="DetectionModelException">A model cannot be used; a later call tries again.</exception>
    public ModelLease<FaceReader> Lease(FaceModelFiles files)
    {
        var models = _table.Take(files, () => FaceModels.Load(files), out var release);
        return new(models, models.CreateReader(), release);
    }
}
