using System.Buffers.Text;
using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Keys and references of grains.</summary>
public static class GrainExtensions
{
    /// <summary>The id of a grain or reference.</summary>
    public static GrainId GetGrainId(this IAddressable grain) => AsReference(grain).GrainId;

    /// <summary>The key of a grain whose key is a GUID.</summary>
    /// <exception cref="InvalidOperationException">The key is none.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain)
    {
        var id = grain.GetGrainId();
        return Utf8Parser.TryParse(id.Key.AsSpan(), out Guid key, out var read, 'N') && read == id.Key.AsSpan().Length
            ? key
            : throw new InvalidOperationException($"Unable to extract GUID key from grain id {id}");
    }

    /// <summary>The key as text.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>A reference of the given interface to the same grain.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        if (grain is GrainReference and TGrainInterface same)
        {
            return same;
        }

        var reference = AsReference(grain);
        return (TGrainInterface)(object)ReferenceFactory.Create(typeof(TGrainInterface), reference.Silo, reference.GrainId);
    }

    private static GrainReference AsReference(IAddressable grain) => grain switch
    {
        null => throw new ArgumentNullException(nameof(grain)),
        GrainReference reference => reference,
        IGrainBase self => self.GrainContext.GrainReference,
        _ => throw new ArgumentException($"{grain.GetType().FullName} is neither a grain nor a reference to one.", nameof(grain)),
    };
}
