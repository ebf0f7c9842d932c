using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans.Runtime;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>What travels between grains: the interfaces of the contract, and every type that their calls can carry.</summary>
internal static class WireContract
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Source = typeof(IStoreGrain).Assembly;

    /// <summary>The interfaces of grains and observers.</summary>
    public static Type[] Interfaces { get; } =
        [.. Source.GetTypes().Where(static type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)).OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The types of the assembly that calls or streams carry.</summary>
    public static Type[] Messages { get; } = [.. FindMessages().OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    public static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    /// <summary>What a type itself holds: its fields, and its properties that a field stands behind.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => type.IsEnum ? [] : type.GetFields(Declared)
        .Select(field => !field.IsDefined(typeof(CompilerGeneratedAttribute))
            ? (MemberInfo)field
            : type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Declared)!);

    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>The contract as text: one line for each member, method and enumeration value.</summary>
    public static string Describe()
    {
        var interfaces = Interfaces.Select(static type => Block($"interface {AliasOf(type)}", type.GetMethods()
            .OrderBy(AliasOf, StringComparer.Ordinal)
            .Select(static method => $"{AliasOf(method)}({string.Join(", ", method.GetParameters().Select(static parameter => NameOf(parameter.ParameterType)))}): {NameOf(method.ReturnType)}")));
        var messages = Messages.Select(static type => Block($"{(type.IsEnum ? "enum" : "type")} {AliasOf(type)}", type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{Convert.ToInt64(Enum.Parse(type, name), null)} {name}")
            : MembersOf(type).OrderBy(static member => member.GetCustomAttribute<IdAttribute>()?.Id)
                .Select(static member => $"{member.GetCustomAttribute<IdAttribute>()?.Id} {member.Name}: {NameOf(TypeOf(member))}")));
        return string.Concat(interfaces.Concat(messages));
    }

    private static string Block(string head, IEnumerable<string> lines) => $"{head}\n{string.Concat(lines.Select(static line => $"  {line}\n"))}";

    private static HashSet<Type> FindMessages()
    {
        var found = Source.GetTypes().Where(static type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)).ToHashSet();
        var seen = new HashSet<Type>(found);
        var open = new Queue<Type>(found.Concat(Interfaces.SelectMany(static type => type.GetMethods())
            .SelectMany(static method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType))));
        while (open.TryDequeue(out var type))
        {
            var parts = type.IsGenericType ? type.GenericTypeArguments : type.HasElementType ? [type.GetElementType()!] : [];
            var own = type.Assembly == Source && !type.IsInterface && !type.HasElementType;
            IEnumerable<Type> next = own
                ? [.. parts, .. MembersOf(type).Select(TypeOf), .. Source.GetTypes().Where(type.IsAssignableFrom), .. type.BaseType is { } parent ? new[] { parent } : []]
                : parts;
            if (own)
            {
                found.Add(type);
            }

            foreach (var one in next.Where(one => seen.Add(one)))
            {
                open.Enqueue(one);
            }
        }

        return found;
    }

    private static string NameOf(Type type) => type switch
    {
        _ when AliasOf(type) is { } alias => alias,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{NameOf(value)}?",
        { IsArray: true } => $"{NameOf(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>",
        _ => type.Name,
    };
}
