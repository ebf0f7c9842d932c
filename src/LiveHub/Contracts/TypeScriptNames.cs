using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>How C# types and members are called in TypeScript, given how <see cref="LiveJson"/> writes them.</summary>
internal static class TypeScriptNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The types that need a declaration: the given ones and all that their properties lead to.</summary>
    public static IReadOnlyCollection<Type> Reachable(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (!IsDeclared(type) || !found.Add(type))
            {
                continue;
            }

            foreach (var property in Properties(type))
            {
                open.Push(Innermost(property.PropertyType));
            }
        }

        return found;
    }

    /// <summary>The types of which a written form is needed, which may lack whatever has a default.</summary>
    /// <param name="types">The declared types, whose properties say what travels as it was written.</param>
    public static IReadOnlyCollection<Type> Documents(IEnumerable<Type> types) =>
        [.. Reachable(types.SelectMany(Properties).Select(DocumentOf).OfType<Type>()).Where(HasDocument)];

    /// <summary>The type of a property where it is used.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isDocument">Whether it belongs to a written form.</param>
    public static string TypeOf(PropertyInfo property, bool isDocument) =>
        DocumentOf(property) is { } document ? Of(document, isDocument: true) : Of(property.PropertyType, isDocument);

    /// <summary>The name of a type where it is used.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isDocument">Whether its written form is meant.</param>
    public static string Of(Type type, bool isDocument = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value, isDocument);
        }

        if (Element(type) is { } element)
        {
            var item = Of(element, isDocument);
            return Nullable.GetUnderlyingType(element) is not null ? $"readonly ({item} | null)[]"
                : Element(element) is null ? $"readonly {item}[]"
                : $"readonly ({item})[]";
        }

        if (IsDeclared(type))
        {
            return isDocument && HasDocument(type) ? DocumentName(type) : type.Name;
        }

        return Type.GetTypeCode(type) switch
        {
            _ when type == typeof(DateTimeOffset) => "string",
            _ when type == typeof(JsonElement) => "unknown",
            TypeCode.String => "string",
            TypeCode.Boolean => "boolean",
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Double or TypeCode.Decimal => "number",
            _ => throw new NotSupportedException($"{type} has no TypeScript name: give it one in {nameof(TypeScriptNames)}."),
        };
    }

    /// <summary>Whether the type is an id, which is written as the text that it parses from.</summary>
    public static bool IsId(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>))
            && type.Assembly == typeof(StoreId).Assembly;

    /// <summary>The properties that are written, in the order of their declaration; none for ids and points.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        IsId(type) || IsPoint(type) || type.IsEnum
            ? []
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(static property => property.MetadataToken);

    /// <summary>Whether the type is written as two numbers in brackets.</summary>
    public static bool IsPoint(Type type) => type == typeof(PlanPoint) || type == typeof(PixelPoint);

    /// <summary>The name of a type's written form.</summary>
    public static string DocumentName(Type type) =>
        (type.Name.EndsWith("Configuration", StringComparison.Ordinal) ? type.Name[..^"Configuration".Length] : type.Name) + "Document";

    /// <summary>Whether a property may be absent.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isDocument">Whether it belongs to a written form, where whatever has a default may be.</param>
    public static bool IsOptional(PropertyInfo property, bool isDocument = false) =>
        Nullability.Create(property).ReadState == NullabilityState.Nullable
        || (isDocument && !property.IsDefined(typeof(RequiredMemberAttribute)));

    /// <summary>A member's name in JSON.</summary>
    public static string Of(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>An enum's values in JSON, in the order of their declaration.</summary>
    public static IEnumerable<string> Values(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(static field => field.MetadataToken)
            .Select(static field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

    private static bool HasDocument(Type type) => !type.IsEnum && !IsId(type) && !IsPoint(type);

    private static Type? DocumentOf(PropertyInfo property) => property.GetCustomAttribute<DocumentAttribute>()?.Type;

    private static bool IsDeclared(Type type) =>
        type.IsEnum || IsId(type) || (type.Namespace?.StartsWith("StoreTracking.", StringComparison.Ordinal) ?? false);

    private static Type Innermost(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Innermost(value)
        : Element(type) is { } element ? Innermost(element)
        : type;

    private static Type? Element(Type type) =>
        type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments()[0]
            : null;
}
