using System.Linq.Expressions;
using Amazon.Lambda.Core;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>The method that Lambda calls: <c>Assembly::Namespace.Type::Method</c>, taken from code and never typed by hand.</summary>
/// <param name="Type">The function's class.</param>
/// <param name="Method">The name of its method.</param>
public sealed record LambdaHandler(Type Type, string Method)
{
    /// <summary>The string that Lambda's managed runtime resolves.</summary>
    public string Handler => $"{Type.Assembly.GetName().Name}::{Type.FullName}::{Method}";

    /// <summary>The handler of the method that <paramref name="call"/> calls.</summary>
    /// <exception cref="ArgumentException">The expression is anything but one call of a method of <typeparamref name="TFunction"/>.</exception>
    public static LambdaHandler Of<TFunction, TIn, TOut>(Expression<Func<TFunction, TIn, ILambdaContext, Task<TOut>>> call) => From(call, typeof(TFunction));

    /// <inheritdoc cref="Of{TFunction, TIn, TOut}"/>
    public static LambdaHandler Of<TFunction, TIn>(Expression<Func<TFunction, TIn, ILambdaContext, Task>> call) => From(call, typeof(TFunction));

    private static LambdaHandler From(LambdaExpression call, Type function) =>
        call.Body is MethodCallExpression { Object: ParameterExpression } body && body.Method.DeclaringType!.IsAssignableFrom(function)
            ? new LambdaHandler(function, body.Method.Name)
            : throw new ArgumentException($"'{call}' must be one call of a method of {function.Name}, as in (f, input, context) => f.HandleAsync(input, context).", nameof(call));
}
