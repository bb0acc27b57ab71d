using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>The items of a Map.</summary>
/// <typeparam name="TIn">What reaches the Map.</typeparam>
/// <typeparam name="TItem">What reaches its body.</typeparam>
public sealed class ItemSource<TIn, TItem>
{
    internal ItemSource(ItemSourceNode node) => Node = node;

    internal ItemSourceNode Node { get; }

    /// <summary>Makes of the Map's input and an item what the body gets.</summary>
    /// <param name="selector">For instance <c>(batch, photo) => new Upload(batch.Bucket, photo.Key)</c>.</param>
    public ItemSource<TIn, TSelected> Select<TSelected>(Expression<Func<TIn, TItem, TSelected>> selector) => Selecting<TSelected>(selector);

    /// <summary>Makes of the Map's input, an item and its number from 0 what the body gets.</summary>
    /// <param name="selector">For instance <c>(batch, photo, index) => new Upload(batch.Bucket, photo.Key, index)</c>.</param>
    public ItemSource<TIn, TSelected> Select<TSelected>(Expression<Func<TIn, TItem, int, TSelected>> selector) => Selecting<TSelected>(selector);

    /// <summary>Hands the body several items at a time. For a distributed Map.</summary>
    /// <param name="maxItems">How many items a batch may have. Default no limit but that of a payload, 256 KiB.</param>
    /// <param name="maxBytes">How large a batch may be. Default 256 KiB.</param>
    public ItemSource<TIn, Batch<TItem>> InBatches(int? maxItems = null, int? maxBytes = null)
    {
        if (maxItems is <= 0 || maxBytes is <= 0 or > 262_144 || (maxItems ?? maxBytes) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(maxItems), $"A batch of {maxItems} items and {maxBytes} bytes: give one of them at least, positive, and no more than 262,144 bytes.");
        }

        return new(Node with { Batch = new(maxItems, maxBytes), BodyType = typeof(Batch<TItem>) });
    }

    private ItemSource<TIn, TSelected> Selecting<TSelected>(LambdaExpression selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Node.Selector is null && Node.Batch is null
            ? new(Node with { Selector = selector, BodyType = typeof(TSelected) })
            : throw new InvalidOperationException("The items of a Map are selected once, and before they are put into batches. Make it one Select.");
    }
}
