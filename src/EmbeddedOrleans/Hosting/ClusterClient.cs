using System.Buffers.Text;
using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>Makes references, inside grains and outside.</summary>
internal sealed class ClusterClient(Silo silo) : IClusterClient
{
    public IServiceProvider ServiceProvider => silo.Services;

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey
    {
        var key = new byte[32];
        Utf8Formatter.TryFormat(primaryKey, key, out _, 'N');
        return Create<TGrainInterface>(new IdSpan(key), grainClassNamePrefix);
    }

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Create<TGrainInterface>(IdSpan.Create(primaryKey), grainClassNamePrefix);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)(object)ReferenceFactory.Create(typeof(TGrainInterface), silo, grainId);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is GrainReference or IGrainBase or not TGrainObserverInterface)
        {
            throw new ArgumentException($"{obj?.GetType()} is not an object that implements {typeof(TGrainObserverInterface)}.", nameof(obj));
        }

        return GetGrain<TGrainObserverInterface>(silo.Register(obj));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => silo.Unregister(
        obj is GrainReference reference
            ? reference.GrainId
            : throw new ArgumentException("Argument reference is not a grain reference.", nameof(obj)));

    private TGrainInterface Create<TGrainInterface>(IdSpan key, string? classNamePrefix)
        where TGrainInterface : IAddressable =>
        GetGrain<TGrainInterface>(GrainId.Create(silo.Classes.Of(typeof(TGrainInterface), classNamePrefix).GrainType, key));
}
