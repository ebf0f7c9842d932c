using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>What counts when files of boxes are scored.</summary>
public sealed class BoxEvaluationTests : IDisposable
{
    // Two pedestrians (class 1), the second of whom hardly shows, a reflection (class 12), and a box that is marked as none.
    private const string Truth = "1,1,0,0,10,20,1,1,1\n1,2,100,0,10,20,1,1,0.1\n1,3,200,0,10,20,1,12,1\n1,4,300,0,10,20,0,1,1\n";
    private const string Tracks = "1,1,0,0,10,20,1\n1,3,200,0,10,20,1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("--class 1", 1, 1)]
    [InlineData("--class 1 --min-visibility 0.5", 1, 0)]
    [InlineData("--ignore-class 12", 0, 1)]
    [InlineData("--class 1 --ignore-class 12 --min-visibility 0.1", 0, 1)]
    public async Task Options_tell_which_boxes_count(string options, int falsePositives, int falseNegatives)
    {
        var scores = await CommandRun.EvalAsync(
            _folder, ["--truth", _folder.Write("gt.txt", Truth), "--tracks", _folder.Write("found.txt", Tracks), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        var only = scores.GetProperty("sequences")[0];
        Assert.Equal((falsePositives, falseNegatives), (only.GetProperty("falsePositives").GetInt32(), only.GetProperty("falseNegatives").GetInt32()));
    }

    [Fact]
    public async Task Published_scores_are_told()
    {
        var only = (await CommandRun.EvalAsync(_folder, "--truth", Asset("gt.txt"), "--tracks", CommandRun.Packed(_folder, Asset("test.txt")))).GetProperty("sequences")[0];

        Assert.Equal(0.564014, only.GetProperty("mota").GetDouble(), 6);
        Assert.Equal(0.397849, only.GetProperty("hota").GetDouble(), 6);
        Assert.Equal(0.644619, only.GetProperty("idf1").GetDouble(), 6);
    }

    [Theory]
    [InlineData("--zero-distance 0", "--zero-distance 0: expected metres, above 0 to 1000.")]
    [InlineData("--min-visibility 2", "--min-visibility 2: expected a share from 0 to 1.")]
    [InlineData("--every 0", "--every 0: expected 1 (each frame) to 100000, such as 3 for the frames 1, 4, 7, ...")]
    [InlineData("--start soon", "--start soon: expected a date and time such as '2026-01-05T10:00+01:00'.")]
    [InlineData("--truth other", "--truth names 2 and --tracks 1; expected one --tracks for each --truth, in the same order.")]
    public async Task A_wrong_option_is_named(string options, string sentence) =>
        Assert.Equal(sentence, await CommandRun.FailAsync(["eval", "--truth", _folder.Write("gt.txt", Truth), "--tracks", _folder.Write("found.txt", Tracks), .. options.Split(' ')]));

    [Fact]
    public async Task A_tracker_that_found_nobody_is_scored()
    {
        var scores = await CommandRun.EvalAsync(_folder, "--truth", _folder.Write("gt.txt", Truth), "--tracks", _folder.Write("found.txt", ""));

        Assert.Equal((0, 3), (scores.GetProperty("sequences")[0].GetProperty("mota").GetDouble(), scores.GetProperty("sequences")[0].GetProperty("falseNegatives").GetInt32()));
    }

    [Fact]
    public async Task An_empty_truth_is_refused()
    {
        var empty = _folder.Write("gt.txt", "");

        Assert.Equal($"{empty}: the file is empty; expected one row a line.", await CommandRun.FailAsync("eval", "--truth", empty, "--tracks", _folder.Write("found.txt", Tracks)));
    }

    [Fact]
    public async Task An_identity_twice_in_a_frame_is_named_with_its_file()
    {
        var (truth, found) = (_folder.Write("gt.txt", Truth), _folder.Write("found.txt", Tracks + Tracks));

        Assert.Equal(
            $"{truth} and {found}: Identity 1 appears twice in frame 1 of the tracker's output: it must appear at most once in a frame.",
            await CommandRun.FailAsync("eval", "--truth", truth, "--tracks", found));
    }

    [Fact]
    public async Task Boxes_given_as_positions_are_refused_by_what_is_missing()
    {
        var floor = _folder.Write("floor.txt", "1,1,2.0\n");

        Assert.Equal($"{floor}, line 1: there is no 'Y' in '1,1,2.0'; expected frame,id,X,Y.", await CommandRun.FailAsync("eval", "--floor", "--truth", floor, "--tracks", floor));
    }

    private static string Asset(string file) => Assets.Path("tracking", "TUD-Stadtmitte", file);
}
