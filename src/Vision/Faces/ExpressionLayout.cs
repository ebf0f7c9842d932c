namespace StoreTracking.Vision.Faces;

/// <summary>
/// How a model of facial expressions is fed and what its outputs mean. The layout follows from the shapes: models differ in them, and
/// none says more of itself.
/// </summary>
/// <param name="Name">The name that people read.</param>
/// <param name="Pixels">What becomes of a pixel.</param>
/// <param name="Classes">What each output stands for.</param>
/// <param name="AreLogits">Whether the outputs still have to become probabilities.</param>
/// <param name="HasAffect">Whether valence and arousal follow the classes.</param>
internal sealed record ExpressionLayout(
    string Name, FacePixels Pixels, Expression[] Classes, bool AreLogits, bool HasAffect = false)
{
    /// <summary>
    /// FER+: 64x64 grey values of 0 to 255, eight classes (Barsoum et al., "Training Deep Networks for Facial Expression Recognition with
    /// Crowd-Sourced Label Distribution", 2016; the ONNX model zoo's emotion-ferplus).
    /// </summary>
    public static readonly ExpressionLayout FerPlus = new(
        "FER+", FacePixels.Grey(1, 0),
        [
            Expression.Neutral, Expression.Happiness, Expression.Surprise, Expression.Sadness, Expression.Anger, Expression.Disgust,
            Expression.Fear, Expression.Contempt,
        ],
        AreLogits: true);

    /// <summary>
    /// EfficientNet trained on AffectNet: RGB, normalised as for ImageNet, eight classes (Savchenko, "Facial expression and attributes
    /// recognition based on multi-task learning of lightweight neural networks", 2021; HSEmotion's enet_b0_8 and enet_b2_8).
    /// </summary>
    public static readonly ExpressionLayout EfficientNet = new(
        "EfficientNet, 8 classes", FacePixels.ImageNet,
        [
            Expression.Anger, Expression.Contempt, Expression.Disgust, Expression.Fear, Expression.Happiness, Expression.Neutral,
            Expression.Sadness, Expression.Surprise,
        ],
        AreLogits: true);

    /// <summary>The same with valence and arousal learnt beside the classes (HSEmotion's enet_b0_8_va_mtl).</summary>
    public static readonly ExpressionLayout EfficientNetWithAffect = EfficientNet with
    {
        Name = "EfficientNet, 8 classes, valence and arousal", HasAffect = true,
    };

    /// <summary>
    /// Small convolutional networks trained on FER-2013: 64x64 grey values of -1 to 1, pixels last, seven probabilities (Arriaga, Valdenegro
    /// and Plöger, "Real-time Convolutional Neural Networks for Emotion and Gender Classification", 2017).
    /// </summary>
    public static readonly ExpressionLayout SevenClasses = new(
        "FER-2013, 7 classes", FacePixels.Grey(2f / 255, -1),
        [
            Expression.Anger, Expression.Disgust, Expression.Fear, Expression.Happiness, Expression.Sadness, Expression.Surprise,
            Expression.Neutral,
        ],
        AreLogits: false);

    /// <summary>The layout of a graph with so many planes and outputs; null where none fits.</summary>
    public static ExpressionLayout? Of(FaceInput input, int outputs) => (input.Planes, input.HasPlanes, outputs) switch
    {
        (1, true, 8) => FerPlus,
        (3, true, 8) => EfficientNet,
        (3, true, 10) => EfficientNetWithAffect,
        (1, false, 7) => SevenClasses,
        _ => null,
    };
}
