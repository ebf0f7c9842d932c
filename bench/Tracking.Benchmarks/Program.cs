using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StoreTracking.Tracking.Benchmarks;

// In this process: the solution's own output tree confuses the projects that BenchmarkDotNet generates.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(FloorFusionBenchmarks).Assembly).Run(args, config);
