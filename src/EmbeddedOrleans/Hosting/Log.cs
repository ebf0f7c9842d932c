using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>What the runtime logs.</summary>
internal sealed partial class Log(ILogger<Log> logger)
{
    [LoggerMessage(1, LogLevel.Error, "The grain {Grain} could not be activated")]
    public partial void ActivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(2, LogLevel.Error, "The grain {Grain} failed while it was deactivated")]
    public partial void DeactivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(3, LogLevel.Warning, "A tick of a timer of the grain {Grain} failed")]
    public partial void TimerFailed(Exception exception, GrainId grain);

    [LoggerMessage(4, LogLevel.Warning, "The one-way call {Method} of {Grain} failed")]
    public partial void OneWayCallFailed(Exception exception, string method, GrainId grain);

    [LoggerMessage(5, LogLevel.Warning, "An event of the stream {Stream} could not be delivered")]
    public partial void StreamEventLost(Exception exception, StreamId stream);

    [LoggerMessage(6, LogLevel.Warning, "The host stops although {Count} grains are not deactivated yet")]
    public partial void StoppedEarly(int count);
}
