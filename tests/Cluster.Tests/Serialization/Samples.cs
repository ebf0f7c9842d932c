using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StoreTracking.Cluster.Tests;

/// <summary>Makes a value of any message type in which every member differs from its default and from its neighbours.</summary>
internal sealed class Samples
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private int _number;

    public object Make(Type type)
    {
        _number++;
        return type switch
        {
            _ when type == typeof(string) => $"text-{_number}",
            _ when type == typeof(int) => _number,
            _ when type == typeof(long) => (long)int.MaxValue + _number,
            _ when type == typeof(double) => _number + 0.25,
            _ when type == typeof(float) => _number + 0.5f,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Guid) => new Guid(_number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            _ when type == typeof(DateTimeOffset) => Start.AddSeconds(_number),
            { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ when Nullable.GetUnderlyingType(type) is { } value => Make(value),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => MakeArray(type.GenericTypeArguments[0]),
            { IsAbstract: true } => Make(type.Assembly.GetTypes().First(other => other.IsSubclassOf(type))),
            _ when type.Namespace!.StartsWith(nameof(StoreTracking), StringComparison.Ordinal) => MakeMessage(type),
            _ => throw new NotSupportedException($"No sample is known for {type}."),
        };
    }

    private object MakeArray(Type element)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Make(element), 0);
        array.SetValue(Make(element), 1);
        return typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private object MakeMessage(Type type)
    {
        var message = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in MembersOf(type))
        {
            member.SetValue(message, Make(member.PropertyType));
        }

        return message;
    }

    private static IEnumerable<PropertyInfo> MembersOf(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.IsDefined(typeof(IdAttribute)))
        .Select(property => property.DeclaringType!.GetProperty(property.Name)!);
}
