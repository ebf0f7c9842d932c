using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>
/// A person detector, loaded from an ONNX file and ready to run on the processor. It is immutable; images go through a
/// <see cref="DetectionBatch"/>, one for each thread.
/// </summary>
public sealed class DetectionModel : IDisposable
{
    private readonly ModelGraph _graph;

    private DetectionModel(ModelGraph graph, DetectionModelOptions options)
    {
        _graph = graph;
        InputSize = graph.InputSizeOr(options.InputSize);
        Plan = LayoutRecognition.Recognise(graph.File, graph.Probe(InputSize, 1), InputSize, options.Layout);
        Encoding = options.Encoding ?? InputEncoding.For(Plan.Layout, Plan.HasRows);
        PersonClass = DecoderFactory.PersonOf(graph.File, Plan, options.PersonClass);
        Decoder = DecoderFactory.Create(Plan, InputSize, PersonClass);
        IsBatchFree = graph.IsBatchFree && !Plan.MixesImages && GivesTwoForTwo();
        MaxBatch = IsBatchFree ? options.MaxBatch : 1;
    }

    /// <summary>The size of the input, in pixels.</summary>
    public ImageSize InputSize { get; }

    /// <summary>Whether several images can go through one run; true only where a run of two images gave two results.</summary>
    public bool IsBatchFree { get; }

    /// <summary>The most images in one run: 1 where the batch axis is not free.</summary>
    public int MaxBatch { get; }

    /// <summary>The layout, recognised or named; never <see cref="DetectionLayout.Auto"/>.</summary>
    public DetectionLayout Layout => Plan.Layout;

    /// <summary>How a picture is shown to the model.</summary>
    public InputEncoding Encoding { get; }

    /// <summary>The index of the class "person".</summary>
    public int PersonClass { get; }

    /// <summary>The file's name, without its folder.</summary>
    public string File => _graph.File;

    /// <summary>One line for an operator: file, layout, input size, images in a run.</summary>
    public string Description =>
        $"{File}: layout {LayoutRecognition.NameOf(Layout)}, input {InputSize}, "
        + (MaxBatch == 1 ? "one image a run" : $"up to {MaxBatch} images a run");

    internal OutputPlan Plan { get; }

    internal IDetectionDecoder Decoder { get; }

    /// <summary>Loads a model and runs it once to see that it works.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="options">How to load it.</param>
    /// <exception cref="DetectionModelException">
    /// The file is missing, empty, cut off or no ONNX model, its input is of another kind, its layout is not known or not
    /// the one named, or an option is out of range.
    /// </exception>
    public static DetectionModel Load(string path, DetectionModelOptions options)
    {
        options.Validate();
        return Ownership.Hand(ModelGraph.Open(path, options.IntraOpThreads), graph => new DetectionModel(graph, options));
    }

    /// <summary>
    /// How the image of a camera will lie in the input. Frames that come in the size of its
    /// <see cref="Letterbox.Content"/> are copied; in any other size they are scaled first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is empty.</exception>
    public Letterbox Fit(ImageSize native) => Letterbox.Fit(native, InputSize, Encoding.Alignment);

    /// <summary>The tensors for runs of up to <see cref="MaxBatch"/> images; dispose it before the model.</summary>
    public DetectionBatch CreateBatch() => new(this, _graph);

    /// <inheritdoc />
    public void Dispose() => _graph.Dispose();

    // A graph may declare a free batch and yet hold a one inside: only a run tells.
    private bool GivesTwoForTwo()
    {
        try
        {
            var shapes = _graph.Probe(InputSize, 2).ToDictionary(shape => shape.Name);
            return Plan.Outputs.All(output => shapes[output.Name].Dimensions is [2, .. var rest]
                && (Plan.HasRows || rest.SequenceEqual(output.Dimensions.Skip(1))));
        }
        catch (DetectionModelException)
        {
            return false;
        }
    }
}
