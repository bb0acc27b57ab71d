using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks.Functions;

/// <summary>
/// A Lambda function run in this process: a method of a class, called as the managed .NET runtime calls it. The payload goes through the
/// function's own serializer both ways, and what it throws becomes the error that AWS would report.
/// </summary>
public sealed class InProcessFunction : ITaskHandler
{
    private readonly MethodInfo _method;
    private readonly Func<object?> _instance;
    private readonly IFunctionSerializer _serializer;
    private readonly Func<TaskRequest, object?>? _context;
    private readonly ParameterInfo[] _parameters;

    /// <summary>Takes a method.</summary>
    /// <param name="method">It takes nothing, the payload, or the payload and a context, and returns a value, a task or nothing.</param>
    /// <param name="instance">Gives the object to call it on; null: one is made, once, by the parameterless constructor.</param>
    /// <param name="serializer">Null: the one that <c>[LambdaSerializer]</c> names, or else System.Text.Json.</param>
    /// <param name="context">Makes the method's second parameter (an <c>ILambdaContext</c>); null: it gets null.</param>
    public InProcessFunction(
        MethodInfo method, Func<object?>? instance = null, IFunctionSerializer? serializer = null, Func<TaskRequest, object?>? context = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        _method = method;
        _parameters = method.GetParameters();
        _context = context;
        _serializer = serializer ?? StreamFunctionSerializer.Of(method) ?? new JsonFunctionSerializer();
        var made = new Lazy<object?>(() => method.IsStatic ? null : Activator.CreateInstance(method.ReflectedType!));
        _instance = instance ?? (() => made.Value);
    }

    /// <summary>Takes a method by its handler string, <c>Assembly::Namespace.Type::Method</c>.</summary>
    /// <exception cref="ArgumentException">There is no such method; the message says which part of the name leads nowhere.</exception>
    public static InProcessFunction FromHandler(
        string handler, Func<Type, object?>? instance = null, IFunctionSerializer? serializer = null, Func<TaskRequest, object?>? context = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (handler.Split("::") is not [var assemblyName, var typeName, var methodName])
        {
            throw new ArgumentException($"'{handler}' is not a handler: Assembly::Namespace.Type::Method is.", nameof(handler));
        }

        Assembly assembly;
        try
        {
            assembly = Assembly.Load(assemblyName);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new ArgumentException($"The assembly of '{handler}' can't be loaded: {e.Message}", nameof(handler), e);
        }

        var type = assembly.GetType(typeName) ?? throw new ArgumentException($"{assemblyName} has no type {typeName}.", nameof(handler));
        var method = type.GetMethod(methodName) ?? throw new ArgumentException($"{typeName} has no public method {methodName}.", nameof(handler));
        return new InProcessFunction(method, instance is null ? null : () => instance(type), serializer, context);
    }

    /// <inheritdoc/>
    public async ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
#pragma warning disable CA1031 // Whatever a function throws is its error, as in AWS.
        try
        {
            return TaskOutcome.Success(await CallAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
#pragma warning restore CA1031
        {
            return FunctionError.Of(e);
        }
    }

    private async ValueTask<JsonElement> CallAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _parameters[i].ParameterType == typeof(CancellationToken) ? cancellationToken
                : i == 0 ? _serializer.Read(request.Input, _parameters[i].ParameterType)
                : _context?.Invoke(request);
        }

        object? returned;
        try
        {
            returned = _method.Invoke(_instance(), arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }

        var type = _method.ReturnType;
        if (returned is not Task task)
        {
            return type == typeof(void) ? JsonValues.Null : _serializer.Write(returned, type);
        }

        await task.ConfigureAwait(false);
        return type.IsGenericType
            ? _serializer.Write(type.GetProperty(nameof(Task<>.Result))!.GetValue(task), type.GetGenericArguments()[0])
            : JsonValues.Null;
    }
}
