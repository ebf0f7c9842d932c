using System.Globalization;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>Writes TypeScript declarations.</summary>
internal sealed class TypeScriptWriter(XmlComments comments)
{
    private readonly StringBuilder _text = new();

    public void Header(string sentence) => _text.Append("// ").Append(sentence).Append('\n');

    /// <summary>Declares a message, an enum, an id or a point.</summary>
    public void Type(Type type)
    {
        Comment("", comments.Summary(type));
        if (Alias(type) is { } alias)
        {
            _text.Append("export type ").Append(type.Name).Append(" = ").Append(alias).Append(";\n");
            return;
        }

        Members(type, type.Name, isDocument: false);
    }

    /// <summary>Declares the written form of a message: a part of a store's file.</summary>
    public void Document(Type type)
    {
        Comment("", string.Join(' ', new[] { comments.Summary(type), "As it is written, without what has a default." }.OfType<string>()));
        Members(type, TypeScriptNames.DocumentName(type), isDocument: true);
    }

    /// <summary>Declares one side of the hub, without the I of its C# name; the members' names are those on the wire.</summary>
    /// <param name="type">The C# interface, whose methods return tasks.</param>
    /// <param name="result">A format for the result's type.</param>
    public void Interface(Type type, string result)
    {
        Comment("", comments.Summary(type));
        _text.Append("export interface ").Append(type.Name.AsSpan(1)).Append(" {\n");
        foreach (var method in type.GetMethods().OrderBy(static method => method.MetadataToken))
        {
            Comment("  ", string.Join(' ', new[] { comments.Summary(method), comments.Returns(method) }.OfType<string>()));
            var parameters = method.GetParameters()
                .Where(static parameter => parameter.ParameterType != typeof(CancellationToken))
                .Select(static parameter => $"{parameter.Name}: {TypeScriptNames.Of(parameter.ParameterType)}");
            var returned = method.ReturnType.IsGenericType
                ? TypeScriptNames.Of(method.ReturnType.GetGenericArguments()[0])
                : "void";
            _text.Append("  ").Append(method.Name).Append('(').AppendJoin(", ", parameters).Append("): ")
                .AppendFormat(CultureInfo.InvariantCulture, result, returned).Append(";\n");
        }

        _text.Append("}\n");
    }

    public override string ToString() => _text.ToString();

    private void Members(Type type, string declared, bool isDocument)
    {
        _text.Append("export interface ").Append(declared).Append(" {\n");
        foreach (var property in TypeScriptNames.Properties(type))
        {
            var isOptional = TypeScriptNames.IsOptional(property, isDocument);
            var name = TypeScriptNames.TypeOf(property, isDocument);
            Comment("  ", comments.Summary(property));
            _text.Append("  readonly ").Append(TypeScriptNames.Of(property))
                .Append(isOptional ? "?: " : ": ")
                .Append(name)
                .Append(isOptional && name != "unknown" ? " | undefined;\n" : ";\n");
        }

        _text.Append("}\n");
    }

    private static string? Alias(Type type) =>
        TypeScriptNames.IsPoint(type) ? "readonly [x: number, y: number]"
        : TypeScriptNames.IsId(type) ? "string"
        : type.IsEnum ? string.Join(" | ", TypeScriptNames.Values(type).Select(static value => $"\"{value}\""))
        : null;

    private void Comment(string indent, string? text)
    {
        _text.Append(indent.Length == 0 ? "\n" : "");
        if (text is not null)
        {
            _text.Append(indent).Append("/** ").Append(text).Append(" */\n");
        }
    }
}
