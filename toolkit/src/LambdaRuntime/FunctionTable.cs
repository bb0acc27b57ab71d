using System.Collections;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Functions;

namespace AsteroidWorkflows.LambdaRuntime;

/// <summary>
/// The functions of a project, a line each: class, contracts, and how the class is made from clients and settings. What deploys, hosts or tests functions reads
/// this table. A native package holds all of them; the handler that is configured says which of them a process is.
/// </summary>
/// <example>
/// <code>
/// public static FunctionTable Table { get; } = new FunctionTable(OrdersJson.Default, () => OnAws)
///     .Add&lt;ProcessItem, Order, OrderResult&gt;(services => new(services.Get&lt;IAmazonS3&gt;()), (f, input, c) => f.HandleAsync(input, c));
/// </code>
/// </example>
/// <param name="json">The project's contracts as JSON.</param>
/// <param name="onLambda">The clients and settings on AWS; asked for when a native package makes its function, and not before.</param>
public sealed class FunctionTable(JsonSerializerContext json, Func<FunctionServices> onLambda) : IReadOnlyCollection<FunctionEntry>
{
    /// <summary>The method of a function's class that takes its events.</summary>
    public const string Method = "HandleAsync";

    private readonly List<FunctionEntry> _functions = [];

    /// <inheritdoc/>
    public int Count => _functions.Count;

    /// <summary>The handlers, as <c>Assembly::Namespace.Type::Method</c>: the same as the managed runtime's.</summary>
    public IReadOnlyList<string> Handlers => [.. _functions.Select(function => function.Handler)];

    /// <summary>Adds a function that answers.</summary>
    /// <typeparam name="TFunction">Its class.</typeparam>
    /// <typeparam name="TIn">Its event.</typeparam>
    /// <typeparam name="TOut">Its answer.</typeparam>
    /// <param name="create">Makes the class. It hands on the clients that it asks for, and calls none. What it throws is reported as an error of the function's start.</param>
    /// <param name="handle">Its method of the name <see cref="Method"/>. What it throws is reported as the invocation's error.</param>
    public FunctionTable Add<TFunction, TIn, TOut>(Func<FunctionServices, TFunction> create, Func<TFunction, TIn, ILambdaContext, Task<TOut>> handle)
        where TFunction : class
    {
        _functions.Add(new FunctionEntry(
            typeof(TFunction), typeof(TIn), typeof(TOut), json, create, services => new TypedFunction<TFunction, TIn, TOut>(() => create(services()), handle, json)));
        return this;
    }

    /// <summary>Adds a function that answers nothing.</summary>
    /// <inheritdoc cref="Add{TFunction, TIn, TOut}"/>
    public FunctionTable Add<TFunction, TIn>(Func<FunctionServices, TFunction> create, Func<TFunction, TIn, ILambdaContext, Task> handle)
        where TFunction : class
    {
        _functions.Add(new FunctionEntry(
            typeof(TFunction), typeof(TIn), output: null, json, create, services => new SilentFunction<TFunction, TIn>(() => create(services()), handle, json)));
        return this;
    }

    /// <summary>The line of a class.</summary>
    /// <exception cref="InvalidOperationException">The class is in no line: it can't be made, neither here nor on AWS.</exception>
    public FunctionEntry Find(Type function) => _functions.Find(entry => entry.Type == function)
        ?? throw new InvalidOperationException($"{function.FullName} is in no line of this table, so nothing says how it is made. Add one. There are: {string.Join(", ", _functions.Select(entry => entry.Name))}.");

    /// <inheritdoc/>
    public IEnumerator<FunctionEntry> GetEnumerator() => _functions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The function of a handler, made on AWS.</summary>
    /// <exception cref="InvalidOperationException">No function has this handler, or a contract has no form in JSON.</exception>
    internal IFunction Bind(string handler)
    {
        foreach (var function in _functions)
        {
            // Few names are put together before the right one is found: most differ in the class's name.
            if (handler.Contains(function.Name, StringComparison.Ordinal) && handler == function.Handler)
            {
                return function.Bind(onLambda);
            }
        }

        throw new InvalidOperationException($"There is no function '{handler}' in this package. There are: {string.Join(", ", Handlers)}.");
    }
}
