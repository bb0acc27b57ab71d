using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Functions;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>
/// The functions of a native package: handler → class and contracts, known to the compiler, where the managed runtime finds them by reflection.
/// A package holds all functions of a project; the handler that is configured says which of them a process is.
/// </summary>
/// <param name="json">The project's contracts as JSON.</param>
public sealed class FunctionTable(JsonSerializerContext json)
{
    /// <summary>The method of a function's class that takes its events.</summary>
    public const string Method = "HandleAsync";

    private readonly List<(Type Type, Func<IFunction> Make)> _functions = [];

    /// <summary>The handlers, as <c>Assembly::Namespace.Type::Method</c>: the same as the managed runtime's.</summary>
    public IReadOnlyList<string> Handlers => [.. _functions.Select(function => HandlerOf(function.Type))];

    /// <summary>Adds a function that answers.</summary>
    /// <typeparam name="TFunction">Its class.</typeparam>
    /// <typeparam name="TIn">Its event.</typeparam>
    /// <typeparam name="TOut">Its answer.</typeparam>
    /// <param name="create">Makes the class. What it throws is reported as an error of the function's start.</param>
    /// <param name="handle">Its method of the name <see cref="Method"/>. What it throws is reported as the invocation's error.</param>
    public FunctionTable Add<TFunction, TIn, TOut>(Func<TFunction> create, Func<TFunction, TIn, ILambdaContext, Task<TOut>> handle)
        where TFunction : class
    {
        _functions.Add((typeof(TFunction), () => new TypedFunction<TFunction, TIn, TOut>(create, handle, json)));
        return this;
    }

    /// <summary>Adds a function that answers nothing.</summary>
    /// <inheritdoc cref="Add{TFunction, TIn, TOut}"/>
    public FunctionTable Add<TFunction, TIn>(Func<TFunction> create, Func<TFunction, TIn, ILambdaContext, Task> handle)
        where TFunction : class
    {
        _functions.Add((typeof(TFunction), () => new SilentFunction<TFunction, TIn>(create, handle, json)));
        return this;
    }

    /// <summary>The function of a handler.</summary>
    /// <exception cref="InvalidOperationException">No function has this handler, or a contract has no form in JSON.</exception>
    internal IFunction Find(string handler)
    {
        foreach (var (type, make) in _functions)
        {
            // Few names are put together before the right one is found: most differ in the class's name.
            if (handler.Contains(type.Name, StringComparison.Ordinal) && handler == HandlerOf(type))
            {
                return make();
            }
        }

        throw new InvalidOperationException($"There is no function '{handler}' in this package. There are: {string.Join(", ", Handlers)}.");
    }

    private static string HandlerOf(Type type) => $"{type.Assembly.GetName().Name}::{type.FullName}::{Method}";
}
