using System.CommandLine;
using StoreTracking.Simulation.Rendering.Scenes;
using StoreTracking.Vision.Geometry;

var folder = new Option<DirectoryInfo>("--out") { Description = "Where frames.bgr and boxes.jsonl are written.", Required = true };
var seed = new Option<int>("--seed") { Description = "Equal seeds give equal files.", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--count") { Description = "How many pictures.", DefaultValueFactory = _ => 1000 };
var width = new Option<int>("--width") { Description = "Their width in pixels.", DefaultValueFactory = _ => 384 };
var height = new Option<int>("--height") { Description = "Their height in pixels.", DefaultValueFactory = _ => 216 };
foreach (var option in (Option<int>[])[count, width, height])
{
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1)
        {
            result.AddError($"{option.Name} must be at least 1, but is {result.GetValueOrDefault<int>()}.");
        }
    });
}

var command = new RootCommand("Writes rendered pictures of random scenes, and the boxes of the people in them.") { folder, seed, count, width, height };
command.SetAction(result =>
{
    var total = result.GetRequiredValue(count);
    TrainingSet.Write(
        result.GetRequiredValue(folder).FullName,
        result.GetRequiredValue(seed),
        total,
        new ImageSize(result.GetRequiredValue(width), result.GetRequiredValue(height)),
        written => Console.Error.Write($"\r{written} of {total}"));
    Console.Error.WriteLine();
});
return command.Parse(args).Invoke();
