using StoreTracking.Silo.Commands;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Replay;

public sealed class ReplayErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_unknown_camera_is_named_with_the_one_that_was_meant()
    {
        var (exit, _, error) = await ReplayProcess.RunAsync(
            "replay", "--store", ReplayProcess.Store("one-by-one"), "--camera", "tabel", "--video", ReplayProcess.Clip, "--out", _folder.File("out"));

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Equal("error: --camera tabel: the store 'one-by-one' has no such camera; did you mean 'table'?\n", error);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task Every_mistake_is_said_before_anything_starts()
    {
        var file = _folder.Write("taken", "");

        var (exit, _, error) = await ReplayProcess.RunAsync(
            "replay", "--store", _folder.File("none.json"), "--camera", "table", "--video", _folder.File("none.mp4"), "--out", file);

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Equal(
            [
                $"error: --video {_folder.File("none.mp4")}: there is no such file; expected a video file.",
                $"error: --out {file}: this is a file; expected a folder, or a name that is free for one.",
                $"error: {_folder.File("none.json")}: there is no such file; expected a store's JSON file.",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_folder_is_no_video()
    {
        var (exit, _, error) = await ReplayProcess.ReplayAsync(_folder.Path, _folder.File("out"));

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("this is a folder; expected a video file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_named_like_a_video_is_no_video()
    {
        var video = _folder.Write("text.mp4", "This is not a video.");

        var (exit, _, error) = await ReplayProcess.ReplayAsync(video, _folder.File("out"));

        Assert.Equal(ExitCode.Failure, exit);
        Assert.Equal($"error: {video} is no complete video; copy the whole file again, or choose a video file.\n", error);
        Assert.False(File.Exists(Path.Combine(_folder.File("out"), "counts.json")));
    }

    [Fact]
    public async Task A_folder_inside_a_file_cannot_be_written()
    {
        var (exit, _, error) = await ReplayProcess.ReplayAsync(ReplayProcess.Clip, Path.Combine(_folder.Write("taken", ""), "out"));

        Assert.Equal(ExitCode.Failure, exit);
        Assert.StartsWith($"error: --out {_folder.File("taken")}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_is_not_overwritten_by_its_own_result()
    {
        var video = _folder.Write("annotated.mp4", "keep me");

        var (exit, _, error) = await ReplayProcess.ReplayAsync(video, _folder.Path, "--annotate");

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("a result would overwrite the recording", error, StringComparison.Ordinal);
        Assert.Equal("keep me", File.ReadAllText(video));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("257")]
    public void Threads_out_of_range_are_refused(string threads)
    {
        var parsed = CommandLine.Make().Parse(["replay", "--threads", threads, "--store", "s", "--camera", "c", "--video", "v", "--out", "o"]);

        Assert.Equal($"--threads: {threads} is out of range; expected 0 to 256.", Assert.Single(parsed.Errors).Message);
    }
}
