#pragma warning disable CA1822 // A Lambda handler is an instance method, and these have no state to need the instance for.
namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed class CheckStock
{
    public Task<Stock> HandleAsync(Sku input, ILambdaContext context) => throw new NotSupportedException();
}

public sealed class Charge
{
    public Task<Receipt> HandleAsync(Order input, ILambdaContext context) => throw new NotSupportedException();

    public Task<Receipt> RefundAsync(Order input, ILambdaContext context) => throw new NotSupportedException();
}

public sealed class Ship
{
    public Task<Receipt> HandleAsync(Order input) => throw new NotSupportedException();
}

public sealed class Notify
{
    public Task HandleAsync(Order input, ILambdaContext context) => throw new NotSupportedException();
}

public sealed class Ask
{
    public Task HandleAsync(Question input, ILambdaContext context) => throw new NotSupportedException();
}

public sealed class Overloaded
{
    public Task<Receipt> HandleAsync(Order input) => throw new NotSupportedException();

    public Task<Receipt> HandleAsync(Line input) => throw new NotSupportedException();
}

public sealed class OutOfStockException : Exception;

public sealed class CardRefusedException : Exception;
