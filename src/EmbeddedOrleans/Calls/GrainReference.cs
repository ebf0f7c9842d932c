using Orleans.Calls;
using Orleans.Hosting;

namespace Orleans.Runtime;

/// <summary>Refers to a grain or an observer; equal to every other reference to it, of whatever interface.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    internal GrainReference(Silo silo, GrainId id, MethodShape[] methods) => (Silo, GrainId, Methods) = (silo, id, methods);

    /// <summary>The id of the grain or observer.</summary>
    public GrainId GrainId { get; }

    internal Silo Silo { get; }

    internal MethodShape[] Methods { get; }

    /// <inheritdoc />
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc />
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc />
    public sealed override string ToString() => $"GrainReference:{GrainId}";

    /// <summary>Whether two references name the same grain.</summary>
    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) => Equals(reference1, reference2);

    /// <summary>Whether two references name different grains.</summary>
    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !Equals(reference1, reference2);

    // What the emitted methods call; see ReferenceFactory.
    internal Task<TResult> InvokeTask<TArgs, TResult>(int method, TArgs args, CancellationToken token)
    {
        var call = new Call<TArgs, TResult>((MethodShape<TArgs, TResult>)Methods[method], args);
        call.Send(Silo, GrainId, token);
        return call.Result;
    }

    internal ValueTask<TResult> InvokeValueTask<TArgs, TResult>(int method, TArgs args, CancellationToken token) =>
        new(InvokeTask<TArgs, TResult>(method, args, token));

    internal ValueTask InvokePlainValueTask<TArgs, TResult>(int method, TArgs args, CancellationToken token) =>
        new(InvokeTask<TArgs, TResult>(method, args, token));

    internal void InvokeVoid<TArgs, TResult>(int method, TArgs args, CancellationToken token) =>
        _ = InvokeTask<TArgs, TResult>(method, args, token);

    /// <summary>What travels in place of an argument that is addressable: always a reference.</summary>
    internal static T Passable<T>(T argument) => argument switch
    {
        null or GrainReference => argument,
        IGrainBase self => ((IAddressable)self).AsReference<T>(),
        _ => throw new ArgumentException(
            $"{argument.GetType().FullName} cannot be passed to a grain: pass what IGrainFactory.CreateObjectReference returns for it."),
    };
}
