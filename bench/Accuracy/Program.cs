using System.CommandLine;
using StoreTracking.Accuracy.Reports;

var output = new Option<FileInfo>("--out") { Description = "The page to write.", Required = true };
var minutes = new Option<double>("--minutes") { Description = "How long each store lives.", DefaultValueFactory = _ => 5 };
var fresh = new Option<bool>("--fresh") { Description = "Render again what was kept of an earlier run (artifacts/accuracy)." };
var command = new RootCommand("Measures the whole way from pictures to floor tracks and counts, and writes docs/accuracy.md.") { output, minutes, fresh };
command.SetAction(arguments =>
{
    using var page = new StringWriter();
    AccuracyReport.Write(page, TimeSpan.FromMinutes(arguments.GetValue(minutes)), arguments.GetValue(fresh));
    File.WriteAllText(arguments.GetValue(output)!.FullName, page.ToString());
});
return command.Parse(args).Invoke();
