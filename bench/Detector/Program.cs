using System.CommandLine;
using StoreTracking.Detector.Evaluation;
using StoreTracking.Detector.Labelling;

return await new RootCommand("The person detector: labels for its training, and its measures.")
{
    LabelCommand.Create(),
    EvaluateCommand.Create(),
}.Parse(args).InvokeAsync();
