using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using StoreTracking.Tracking.Benchmarks;

// In this process: the solution's own output tree confuses the projects that BenchmarkDotNet generates. Many short iterations,
// whose median and minimum other work on the machine hardly moves.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationCount(30).WithIterationTime(TimeInterval.FromMilliseconds(50));
var config = DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Median, StatisticColumn.Min);
BenchmarkSwitcher.FromAssembly(typeof(FloorFusionBenchmarks).Assembly).Run(args, config);
