using Orleans.Concurrency;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.INewsObserver")]
public interface INewsObserver : IGrainObserver
{
    [Alias("OnNews"), OneWay]
    Task OnNews(News news);

    [Alias("Acknowledge")]
    Task<int> Acknowledge(News news);
}

[Alias("test.IPublisherGrain")]
public interface IPublisherGrain : IGrainWithStringKey
{
    [Alias("Watch")]
    Task<bool> Watch(INewsObserver observer);

    [Alias("Unwatch")]
    Task<bool> Unwatch(INewsObserver observer);

    [Alias("Publish")]
    Task Publish(int count);

    [Alias("PublishAcknowledged")]
    Task<int> PublishAcknowledged(int number);
}

[GenerateSerializer, Immutable, Alias("test.News")]
public readonly record struct News([property: Id(0)] int Number);

public sealed class PublisherGrain : Grain, IPublisherGrain
{
    private readonly HashSet<INewsObserver> _observers = [];

    public Task<bool> Watch(INewsObserver observer) => Task.FromResult(_observers.Add(observer));

    public Task<bool> Unwatch(INewsObserver observer) => Task.FromResult(_observers.Remove(observer));

    public async Task Publish(int count)
    {
        for (var number = 0; number < count; number++)
        {
            foreach (var observer in _observers)
            {
                await observer.OnNews(new(number));
            }
        }
    }

    public async Task<int> PublishAcknowledged(int number)
    {
        var answers = await Task.WhenAll(_observers.Select(observer => observer.Acknowledge(new(number))));
        return answers.Sum();
    }
}
