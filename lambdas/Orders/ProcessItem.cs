using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Orders.Contracts;

namespace AsteroidWorkflows.Lambdas.Orders;

/// <summary>Processes one order: counts its items and adds up what they cost.</summary>
public sealed class ProcessItem
{
    /// <summary>Throws <see cref="InvalidOrderException"/>, which names what is wrong, where the order is not complete or below zero.</summary>
    public async Task<OrderResult> HandleAsync(Order input, ILambdaContext context)
    {
        Require(input is not null, "The order is missing.");
        var id = input.OrderId;
        Require(!string.IsNullOrWhiteSpace(id), "'orderId' is required: a text that isn't blank.");
        var items = input.Items;
        Require(items is { Count: > 0 }, $"Order '{id}': 'items' is required: at least one.");

        decimal total;
        try
        {
            total = items.Select((item, index) => PriceOf(item, $"Order '{id}': 'items[{index}]")).Sum();
        }
        catch (OverflowException)
        {
            throw new InvalidOrderException($"Order '{id}': the total is too large.");
        }

        context.Logger.LogInformation("{Function}: {OrderId} has {ItemCount} items", nameof(ProcessItem), id, items.Count);
        return new OrderResult(id, OrderStatus.Processed, items.Count, (double)total, Error: null);
    }

    private static decimal PriceOf(OrderItem? item, string path)
    {
        Require(item is not null, $"{path}' is null.");
        Require(!string.IsNullOrWhiteSpace(item.Sku), $"{path}.sku' is required: a text that isn't blank.");
        return NotNegative(item.Quantity, $"{path}.quantity'") * NotNegative(item.UnitPrice, $"{path}.unitPrice'");
    }

    private static decimal NotNegative(double? number, string path)
    {
        Require(number is not null, $"{path} is required.");
        Require(number >= 0, $"{path} is {number}, but must not be below zero.");
        return (decimal)number.Value;
    }

    private static void Require([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOrderException(otherwise);
        }
    }
}
