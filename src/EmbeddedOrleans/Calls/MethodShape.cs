using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Calls;

/// <summary>What stands for the result of a method that has none.</summary>
internal readonly struct Nothing;

/// <summary>One method of a grain interface, prepared for calls.</summary>
internal abstract class MethodShape(MethodInfo method)
{
    private static readonly Type[] Tuples =
    [
        typeof(ValueTuple), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>),
    ];

    public string Name { get; } = $"{method.DeclaringType!.Name}.{method.Name}";

    public bool OneWay { get; } = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));

    public bool AlwaysInterleave { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));

    public bool ReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));

    public TimeSpan? ResponseTimeout { get; } = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;

    /// <summary>The tuple that carries a method's arguments.</summary>
    public static Type ArgumentsOf(MethodInfo method)
    {
        var types = Array.ConvertAll(method.GetParameters(), static parameter => parameter.ParameterType);
        return types.Length switch
        {
            0 => Tuples[0],
            < 8 => Tuples[types.Length].MakeGenericType(types),
            _ => throw new NotSupportedException($"{method.DeclaringType}.{method.Name} has {types.Length} parameters; at most 7 are supported."),
        };
    }

    /// <summary>The type that a method's result has once it is awaited.</summary>
    public static Type ResultOf(MethodInfo method) => method.ReturnType switch
    {
        { IsGenericType: true } type when type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            => type.GenericTypeArguments[0],
        var type when type == typeof(Task) || type == typeof(ValueTask) || type == typeof(void) => typeof(Nothing),
        _ => throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return a Task, a ValueTask or nothing."),
    };

    public static MethodShape Create(MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
        {
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name} is generic; give the interface's method concrete types.");
        }

        var shape = typeof(MethodShape<,>).MakeGenericType(ArgumentsOf(method), ResultOf(method));
        return (MethodShape)Activator.CreateInstance(shape, method)!;
    }
}

/// <summary>One method with the types of its arguments and its result.</summary>
internal sealed class MethodShape<TArgs, TResult>(MethodInfo method) : MethodShape(method)
{
    /// <summary>Calls the method on a target; the token takes the place of the one among the arguments.</summary>
    public Func<object, TArgs, CancellationToken, ValueTask<TResult>> Invoke { get; } = Compile(method);

    private static Func<object, TArgs, CancellationToken, ValueTask<TResult>> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var args = Expression.Parameter(typeof(TArgs));
        var token = Expression.Parameter(typeof(CancellationToken));
        var passed = method.GetParameters().Select((parameter, index) => parameter.ParameterType == typeof(CancellationToken)
            ? (Expression)token
            : Expression.Field(args, $"Item{index + 1}"));
        Expression call = Expression.Call(Expression.Convert(target, method.DeclaringType!), method, passed);
        call = method.ReturnType switch
        {
            var type when type == typeof(ValueTask<TResult>) => call,
            var type when type == typeof(Task<TResult>) => Expression.New(typeof(ValueTask<TResult>).GetConstructor([type])!, call),
            var type when type == typeof(void) => Expression.Block(call, Expression.Default(typeof(ValueTask<TResult>))),
            var type => Expression.Call(typeof(MethodShape<TArgs, TResult>), nameof(Adapt), null, call),
        };
        return Expression.Lambda<Func<object, TArgs, CancellationToken, ValueTask<TResult>>>(call, target, args, token).Compile();
    }

    private static ValueTask<TResult> Adapt(Task task) => Adapt(new ValueTask(task));

    private static ValueTask<TResult> Adapt(ValueTask task)
    {
        return task.IsCompletedSuccessfully ? default : Wait(task);

        static async ValueTask<TResult> Wait(ValueTask task)
        {
            await task;
            return default!;
        }
    }
}
