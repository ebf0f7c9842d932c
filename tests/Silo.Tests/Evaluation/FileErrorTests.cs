using StoreTracking.Silo.Commands;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>What is said of files and options that are wrong.</summary>
public sealed class FileErrorTests : IDisposable
{
    private const string Box = "1,-1,10,10,20,40,0.9";
    private const string Calibration = """{"width":640,"height":480,"fps":10,"image_to_floor_metres":{"HC3":[[0.01,0,0],[0,0.01,0],[0,0,1]],"HC4":[[0.01,0,0],[0,0.01,0],[0,0,1]]}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", ": the file is empty; expected one row a line.")]
    [InlineData("\n\n", ": the file is empty; expected one row a line.")]
    [InlineData(Box + "\n1,-1,10,10,20,40", ", line 2: there is no 'confidence' in '1,-1,10,10,20,40'; expected frame,id,left,top,width,height,confidence.")]
    [InlineData("frame,id,left,top,width,height,confidence", ", line 1: frame is 'frame'; expected a number (frame,id,left,top,width,height,confidence).")]
    [InlineData("1,-1,10,10,wide,40,0.9", ", line 1: width is 'wide'; expected a number (frame,id,left,top,width,height,confidence).")]
    [InlineData("1,-1,10,10,20,NaN,0.9", ", line 1: height is 'NaN'; expected a number (frame,id,left,top,width,height,confidence).")]
    [InlineData("0,-1,10,10,20,40,0.9", ", line 1: frame is 0; expected a whole number from 1 to 30,000,000.")]
    [InlineData("1.5,-1,10,10,20,40,0.9", ", line 1: frame is 1.5; expected a whole number from 1 to 30,000,000.")]
    [InlineData("1,-1,10,10,20,-40,0.9", ", line 1: height is -40; expected a number above zero.")]
    [InlineData("1,-1,10,10,0,40,0.9", ", line 1: width is 0; expected a number above zero.")]
    [InlineData("1,-1,10,10,20,40,90", ", line 1: confidence is 90; expected a score from 0 to 1.")]
    public async Task A_wrong_row_of_detections_is_named(string text, string sentence)
    {
        var file = _folder.Write("det.txt", text);

        Assert.Equal(file + sentence, await CommandRun.FailAsync("track", "--detections", file, "--out", _folder.File("out.txt")));
        Assert.False(File.Exists(_folder.File("out.txt")));
    }

    [Theory]
    [InlineData("--every", "0", "--every 0: expected 1 (each frame) to 100000, such as 3 for the frames 1, 4, 7, ...")]
    [InlineData("--every", "-3", "--every -3: expected 1 (each frame) to 100000, such as 3 for the frames 1, 4, 7, ...")]
    [InlineData("--frame-rate", "0", "--frame-rate 0: expected the recording's frames a second, above 0 to 1000.")]
    [InlineData("--frame-rate", "NaN", "--frame-rate NaN: expected the recording's frames a second, above 0 to 1000.")]
    [InlineData("--image-size", "1920", "--image-size 1920: expected the width and height of the images in pixels, such as 1920x1080.")]
    [InlineData("--image-size", "1920*1080", "--image-size 1920*1080: expected the width and height of the images in pixels, such as 1920x1080.")]
    [InlineData("--image-size", "0x1080", "--image-size 0x1080: expected the width and height of the images in pixels, such as 1920x1080.")]
    public async Task A_wrong_option_is_named(string option, string value, string sentence)
    {
        var file = _folder.Write("det.txt", Box);

        Assert.Equal(sentence, await CommandRun.FailAsync("track", "--detections", file, "--out", _folder.File("out.txt"), option, value));
    }

    [Fact]
    public async Task A_file_that_is_missing_or_a_folder_is_named()
    {
        Assert.Equal(
            $"{_folder.File("none.txt")}: there is no such file.",
            await CommandRun.FailAsync("track", "--detections", _folder.File("none.txt"), "--out", _folder.File("out.txt")));
        Assert.Equal(
            $"{_folder.Path}: this is a folder; expected a text file.",
            await CommandRun.FailAsync("track", "--detections", _folder.Path, "--out", _folder.File("out.txt")));
    }

    [Fact]
    public async Task The_input_is_not_overwritten()
    {
        var file = _folder.Write("det.txt", Box);
        File.CreateSymbolicLink(_folder.File("link.txt"), file);
        foreach (var output in new[] { file, Path.Combine(_folder.Path, ".", "det.txt"), _folder.File("link.txt") })
        {
            Assert.Equal($"--out {output}: this file is read; name another one for the results.", await CommandRun.FailAsync("track", "--detections", file, "--out", output));
        }

        Assert.Equal(Box, File.ReadAllText(file));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_named()
    {
        var file = _folder.Write("det.txt", Box);

        Assert.Equal($"--out {_folder.Path}: this is a folder; expected the name of a file.", await CommandRun.FailAsync("track", "--detections", file, "--out", _folder.Path));

        var (exit, _, error) = await CommandRun.RunAsync("track", "--detections", file, "--out", Path.Combine(file, "out.txt"));
        Assert.Equal(ExitCode.Failure, exit);
        Assert.StartsWith($"error: --out {file}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_gzip_file_is_called_one()
    {
        var whole = _folder.File("det.txt");
        await File.WriteAllBytesAsync(whole, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF], TestContext.Current.CancellationToken);

        Assert.Equal(
            $"{whole}: the file begins as gzip but is damaged; expected a text file, or a whole gzip file of one.",
            await CommandRun.FailAsync("track", "--detections", whole, "--out", _folder.File("out.txt")));
    }

    [Theory]
    [InlineData("HC3", "--camera HC3: expected NAME=FILE, such as HC3=HC3.det.txt.")]
    [InlineData("=DET", "--camera =DET: expected NAME=FILE, such as HC3=HC3.det.txt.")]
    [InlineData("HC5=DET", "--camera HC5: CAL has no such camera; did you mean 'HC3'?")]
    [InlineData("door=DET", "--camera door: CAL has no such camera; known: HC3, HC4.")]
    public async Task A_wrong_camera_is_named(string camera, string sentence)
    {
        var (calibration, file) = (_folder.Write("cal.json", Calibration), _folder.Write("det.txt", Box));

        var error = await CommandRun.FailAsync(
            "fuse", "--calibration", calibration, "--camera", camera.Replace("DET", file, StringComparison.Ordinal), "--out", _folder.File("out.txt"));

        Assert.Equal(sentence.Replace("DET", file, StringComparison.Ordinal).Replace("CAL", calibration, StringComparison.Ordinal), error);
    }

    [Fact]
    public async Task A_camera_named_twice_is_refused()
    {
        var (calibration, file) = (_folder.Write("cal.json", Calibration), _folder.Write("det.txt", Box));

        Assert.Equal(
            "--camera HC3: the camera is named twice; each has one file.",
            await CommandRun.FailAsync("fuse", "--calibration", calibration, "--camera", $"HC3={file}", "--camera", $"HC3={file}", "--out", _folder.File("out.txt")));
    }

    [Theory]
    [InlineData("{", ", line 1: this is no JSON; expected an object with width, height and image_to_floor_metres.")]
    [InlineData("[]", ": this is a JSON Array; expected an object with width, height and image_to_floor_metres.")]
    [InlineData("""{"height":480}""", ": width is missing; expected the images' width in pixels, above zero.")]
    [InlineData("""{"width":640,"height":"480"}""", ": height is \"480\"; expected the images' height in pixels, above zero.")]
    [InlineData("""{"width":640,"height":480}""", ": image_to_floor_metres is missing or no object; expected the 3 x 3 homography of each camera, by its name.")]
    [InlineData("""{"width":640,"height":480,"fps":0,"image_to_floor_metres":{}}""", ": fps is 0; expected the frames a second, above 0 to 1000.")]
    [InlineData("""{"width":640,"height":480,"image_to_floor_metres":{"HC3":[[1,2,3],[4,5]]}}""", ": image_to_floor_metres.HC3 is no matrix; expected three rows of three numbers, from pixels to metres.")]
    public async Task A_wrong_calibration_is_named(string text, string sentence)
    {
        var (calibration, file) = (_folder.Write("cal.json", text), _folder.Write("det.txt", Box));

        Assert.Equal(calibration + sentence, await CommandRun.FailAsync("fuse", "--calibration", calibration, "--camera", $"HC3={file}", "--out", _folder.File("out.txt")));
    }
}
