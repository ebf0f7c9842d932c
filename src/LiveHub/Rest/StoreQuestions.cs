using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Asks a store's or chain's grain on behalf of a request; no answer in time is an answer of its own.</summary>
internal sealed partial class StoreQuestions(
    IGrainAccess grains, IOptions<LiveHubOptions> options, TimeProvider time, ILogger<StoreQuestions> logger)
{
    public Task<IResult> Ask<T>(StoreId store, Func<IStoreGrain, Task<T>> question, CancellationToken cancellation) =>
        Ask(store, question, static answer => TypedResults.Ok(answer), cancellation);

    public Task<IResult> Ask<T>(
        StoreId store, Func<IStoreGrain, Task<T>> question, Func<T, IResult> result, CancellationToken cancellation) =>
        AnswerOf(() => question(grains.Store(store)), $"store '{store}'", result, cancellation);

    public Task<IResult> Ask<T>(ChainId chain, Func<IChainGrain, Task<T>> question, CancellationToken cancellation) =>
        AnswerOf(() => question(grains.Chain(chain)), $"chain '{chain}'", static answer => TypedResults.Ok(answer), cancellation);

    private async Task<IResult> AnswerOf<T>(Func<Task<T>> answer, string whose, Func<T, IResult> result, CancellationToken cancellation)
    {
        try
        {
            return result(await answer().WaitAsync(options.Value.AnswerTimeout, time, cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            NoAnswer(error, whose);
            return Problem.Unavailable($"The {whose} does not answer at the moment: try again.").ToResult();
        }
    }

    [LoggerMessage(EventId = 6021, Level = LogLevel.Warning, Message = "The {Grain} did not answer a request.")]
    private partial void NoAnswer(Exception error, string grain);
}
