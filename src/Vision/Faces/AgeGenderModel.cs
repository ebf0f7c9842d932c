using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Faces;

/// <summary>
/// A model of age and gender, loaded from an ONNX file in the layout of the Open Model Zoo's age-gender-recognition-retail-0013: BGR values
/// of 0 to 255, one output with the age over 100, one with the probabilities of female and male. It knows nobody under 18.
/// </summary>
internal sealed class AgeGenderModel : IDisposable
{
    private const string Expected =
        "a model of age and gender has the input [1,3,height,width] and two outputs, one value (age over 100) and two (female, male)";

    private readonly FaceModel _model;
    private readonly int _age;
    private readonly int _gender;

    private AgeGenderModel(FaceModel model)
    {
        _model = model;
        (_age, _gender) = (Index(1), Index(2));
        if (model.Outputs.Count != 2 || _age < 0 || _gender < 0 || model.Input is not { Planes: 3, HasPlanes: true })
        {
            throw new DetectionModelException($"The model {model.Graph.File} is {model}; {Expected}.");
        }

        int Index(int length) => model.Outputs.Index()
            .Where(output => output.Item.IsFloat && output.Item.LengthOfOne == length).Select(static output => output.Index).FirstOrDefault(-1);
    }

    /// <summary>One line for an operator: file, input.</summary>
    public string Description => $"{_model.Graph.File}: age and gender, input {_model.Input.Size}";

    /// <exception cref="DetectionModelException">The file cannot be read, or its layout is another one.</exception>
    public static AgeGenderModel Load(string path) =>
        Ownership.Hand(FaceModel.Open(path, Expected), static model => new AgeGenderModel(model));

    public AgeGenderRun CreateRun() => new(new(_model, FacePixels.Bgr), _age, _gender);

    public void Dispose() => _model.Dispose();
}

/// <summary>One camera's tensors of a model of age and gender. A look allocates nothing.</summary>
internal sealed class AgeGenderRun(FaceModelRun run, int age, int gender) : IDisposable
{
    public bool IsEmpty => run.IsEmpty;

    /// <summary>How old a face looks, in years, and how female, 0 to 1; null where too little of it lies in the picture.</summary>
    public (float Years, float Female)? Read(ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox face) =>
        run.TryShow(bgr, size, face) ? (100 * run.Output(age)[0], Math.Clamp(run.Output(gender)[0], 0, 1)) : null;

    public void Forget() => run.Forget();

    public void Dispose() => run.Dispose();
}
