using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Asks a store's grain on behalf of a request; no answer in time is an answer of its own.</summary>
internal sealed partial class StoreQuestions(
    IGrainAccess grains, IOptions<LiveHubOptions> options, TimeProvider time, ILogger<StoreQuestions> logger)
{
    public async Task<IResult> Ask<T>(StoreId store, Func<IStoreGrain, Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            return TypedResults.Ok(await question(grains.Store(store)).WaitAsync(options.Value.AnswerTimeout, time, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            NoAnswer(error, store);
            return Problem.Unavailable($"The store '{store}' does not answer at the moment: try again.").ToResult();
        }
    }

    [LoggerMessage(EventId = 6021, Level = LogLevel.Warning, Message = "The store {Store} did not answer a request.")]
    private partial void NoAnswer(Exception error, StoreId store);
}
